/** The commands of runs. */
import { flagOf } from "@tcchat/reference/Command"
import { families } from "@tcchat/reference/Families"
import {
  type Argument,
  type Candidate,
  type Command,
  type Detail,
  type Option,
  type UsageError,
  usageError
} from "../../Command.js"
import * as Endpoints from "../../Endpoints.js"
import { didYouMean } from "../call/command.js"
import { concurrencyOption, leaseOption, ofRuns, queueOption, storeOption } from "./options.js"

const mapOption: Option = {
  name: "map",
  value: { kind: "string", shown: "COLUMN=FIELD" },
  many: true,
  docs: "The field that a column is, where their names differ; COLUMN= ignores a column.",
  section: "Request"
}

const setOption: Option = {
  name: "set",
  value: { kind: "string", shown: "FIELD=VALUE" },
  many: true,
  docs: "A field that is the same for all rows; its value may be JSON, or @FILE with JSON.",
  section: "Request"
}

const formatOption: Option = {
  name: "format",
  value: { kind: "choice", values: ["csv", "tsv", "ndjson"] },
  docs: "What the rows are, if neither the name of the file nor its beginning says so.",
  section: "Request"
}

const nameOption: Option = {
  name: "name",
  value: { kind: "string", shown: "NAME" },
  docs: "Name of the run; made of the call and the time if not given.",
  section: "Options"
}

const ownerOption: Option = {
  name: "owner",
  value: { kind: "string", shown: "FIELD" },
  docs: "Field whose rows are sent in their order, one call at a time for each value, or none; the account or group that the call writes to if not given.",
  section: "Options"
}

const paceOptions: ReadonlyArray<Option> = [
  concurrencyOption,
  {
    name: "rate",
    value: { kind: "string", shown: "SHARE" },
    docs: "Share of the documented rate limit to use, such as 0.5 or 50%; all of it if not given.",
    section: "Options"
  },
  {
    name: "stop-after",
    value: { kind: "integer", shown: "NUMBER", minimum: 1, maximum: 2 ** 31 },
    docs: "Stop when this many rows have failed or are in doubt.",
    section: "Options"
  }
]

const sharedOptions: ReadonlyArray<Option> = [
  {
    name: "shards",
    value: { kind: "integer", shown: "NUMBER", minimum: 1, maximum: 10_000 },
    docs: "With --store: number of parts that workers take, several for each worker; 64 if not given.",
    section: "Options"
  },
  {
    name: "detach",
    docs: "With --store: read the rows, and leave it to workers to send them.",
    section: "Options"
  }
]

const file: Argument = {
  name: "FILE",
  docs: "Table (CSV, the first line names the fields) or lines of JSON, also compressed with gzip; - for standard input."
}

const newRun = (what: string, more: ReadonlyArray<Argument>, load: Detail["load"]): Detail => ({
  description:
    "Reads all rows into a journal, then sends them: rows of one account in as few calls as the endpoint allows, one call at a time. Ctrl-C stops when the calls under way have ended. A run that was stopped, or whose process ended, is continued with tcchat run resume.",
  arguments: [...more, file],
  options: [
    mapOption,
    setOption,
    formatOption,
    nameOption,
    ownerOption,
    ...paceOptions,
    storeOption,
    queueOption,
    ...sharedOptions,
    leaseOption,
    ...ofRuns
  ],
  examples: [
    `tcchat run ${what} rows.csv --dry-run`,
    `tcchat run ${what} rows.csv`,
    `tcchat run ${what} users.ndjson.gz --map id=From_Account --rate 50%`
  ],
  load
})

/** Makes the command of a new run: of the name or path of an endpoint, or of a family whose call comes next. */
export const find = (word: string): Command | UsageError => {
  const name = Endpoints.find(word)
  if (name !== undefined)
    return {
      name: word,
      summary: `Sends many rows: ${Endpoints.summaryOf(name)}`,
      detail: async () => newRun(word, [], async () => (await import("./start.js")).ofEndpoint(name))
    }
  const family = Object.keys(families).find((family) => flagOf(family) === word)
  if (family === undefined)
    return usageError(
      "There is no call with this name, and no command of tcchat run.",
      didYouMean(word) ??
        "Give a name such as relation.deleteLists. tcchat apis WORD finds them; tcchat run --help lists the commands."
    )
  const calls = Endpoints.names.filter((name) => name.startsWith(`${family}.`))
  const call: Argument = {
    name: "CALL",
    docs: `A call of ${word}.`,
    candidates: async () =>
      calls.map((name) => [flagOf(name.slice(family.length + 1)), Endpoints.summaryOf(name)] as const)
  }
  const first = flagOf((calls[0] ?? "").slice(family.length + 1))
  return {
    name: word,
    summary: `Sends many rows to a call of ${word}.`,
    detail: async () => newRun(`${word} ${first}`, [call], async () => (await import("./start.js")).ofFamily(word))
  }
}

/** What `find` finds, for completion. */
export const names = async (): Promise<ReadonlyArray<Candidate>> => [
  ...Object.entries(families).map(([name, { summary }]) => [flagOf(name), summary] as const),
  ...Endpoints.names.map((name) => [name, Endpoints.summaryOf(name)] as const)
]

const run: Argument = {
  name: "RUN",
  docs: "Name of the run, or the path of its journal; the latest run if not given.",
  optional: true,
  candidates: async () => (await import("./FolderStore.js")).candidates()
}

const control = () => import("./control.js")

/** The commands of runs that exist. */
export const children: ReadonlyArray<Command> = [
  {
    name: "status",
    summary: "Shows what a run is doing, also while another process runs it.",
    detail: async () => ({
      arguments: [run],
      options: [storeOption],
      examples: ["tcchat run status", "tcchat run status --json"],
      load: async () => (await control()).status
    })
  },
  {
    name: "resume",
    summary: "Continues a run, or sends again the rows that failed.",
    detail: async () => ({
      description:
        "Rows that were under way when the process ended are sent again where that does no harm. All others are in doubt: a person decides with --in-doubt.",
      arguments: [run],
      options: [
        {
          name: "only",
          value: { kind: "choice", values: ["failed", "doubt"] },
          docs: "Send only the rows that failed, or those in doubt, again.",
          section: "Options"
        },
        {
          name: "in-doubt",
          value: { kind: "choice", values: ["list", "retry", "drop"] },
          docs: "What to do with rows of which nobody knows whether they took effect: list them and do nothing else, send them again, or leave them.",
          section: "Options"
        },
        ...paceOptions,
        storeOption,
        queueOption,
        leaseOption,
        ...ofRuns.filter(({ name }) => name !== "dry-run" && name !== "yes")
      ],
      examples: ["tcchat run resume", "tcchat run resume --only failed", "tcchat run resume --in-doubt list"],
      load: async () => (await import("./resume.js")).resume
    })
  },
  {
    name: "pause",
    summary: "Asks the process that runs a run to stop when its calls have ended.",
    detail: async () => ({
      arguments: [run],
      options: [storeOption],
      examples: ["tcchat run pause"],
      load: async () => (await control()).pause
    })
  },
  {
    name: "cancel",
    summary: "Ends a run for good; rows that are still planned are not sent.",
    detail: async () => ({
      arguments: [run],
      options: [storeOption],
      examples: ["tcchat run cancel"],
      load: async () => (await control()).cancel
    })
  },
  {
    name: "report",
    summary: "Shows what became of the rows, and writes those that failed or are in doubt into files.",
    detail: async () => ({
      description:
        "failed.csv, doubt.csv and rejected.csv have the columns of the fields, and the line, the code and the reason. They can be fed in again as they are.",
      arguments: [run],
      options: [
        {
          name: "to",
          value: { kind: "string", shown: "FOLDER" },
          docs: "Folder for the files; that of the run if not given.",
          section: "Options"
        },
        storeOption
      ],
      examples: ["tcchat run report", "tcchat run report --to ."],
      load: async () => (await control()).report
    })
  },
  {
    name: "list",
    summary: "Lists the runs of this machine, or of a store.",
    detail: async () => ({
      options: [storeOption],
      examples: ["tcchat run list"],
      load: async () => (await control()).list
    })
  }
]
