/** The commands of the endpoints, which are derived from their definitions. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { flagOf } from "@tcchat/reference/Command"
import * as Destroyed from "@tcchat/reference/Destroyed"
import type { Comments } from "@tcchat/reference/Families"
import { type Candidate, type Command, type Detail, type Option, type UsageError, usageError } from "../../Command.js"
import * as Destroys from "../../Destroys.js"
import * as Endpoints from "../../Endpoints.js"
import * as Fields from "../../Fields.js"
import { listsOf } from "./Items.js"
import { all, callOptions, chunk, data, lines, ndjsonOption, rest, someCallsOptions } from "../../options.js"

const idempotency: Option = {
  name: "idempotency",
  value: { kind: "choice", values: ["read", "idempotent", "deduplicated", "none"] },
  docs: "What a second identical request does, which decides whether a call with an unknown outcome is retried; none if not given.",
  section: "Call"
}

const reserved = new Set([...someCallsOptions, ...callOptions].map(({ name }) => name).concat("json", "ndjson", "help"))

const retries: Record<Endpoint.Idempotency, string> = {
  read: "changes nothing",
  idempotent: "leaves the same state as one call",
  deduplicated: "changes nothing within the deduplication window",
  none: "acts again, so a call with an unknown outcome is not retried"
}

const asking = {
  always: "before it is sent; not with --yes",
  sometimes: "before it is sent, where the request destroys something; not with --yes"
} as const

const sample = ({ inside, kind, name, values }: Fields.Field): string => {
  if (kind === "choice") return String(values[0])
  if (kind === "number") return "0"
  const what = inside ?? name
  return /Account|User/.test(what)
    ? "alice"
    : /GroupName/.test(what)
      ? "work"
      : what.endsWith("GroupId")
        ? "mygroup"
        : "STRING"
}

const example = (endpoint: Endpoint.Any, fields: ReadonlyArray<Fields.Field>): string => {
  const needed = fields.filter(({ required }) => required)
  const words = needed
    .filter(({ inside, kind }) => kind !== "json" || inside !== undefined)
    .map((field) => `--${field.flag} ${sample(field)}`)
  const isSimple = needed.length > 0 && needed.length === words.length
  return ["tcchat", Endpoints.wordsOf(endpoint.name), ...(isSimple ? words : ["--data @request.json"])].join(" ")
}

const detailOf = (endpoint: Endpoint.Any, docs: Comments): Detail => {
  const fields = Fields.fieldsOf(endpoint, reserved)
  const inner = Object.entries(docs.payload).filter(([path]) => path.includes("["))
  const response = Object.entries(docs.success)
  const asks = Destroys.asks(endpoint)
  const lists = listsOf(endpoint)
  return {
    ...(docs.description !== "" && { description: docs.description }),
    options: [
      ...fields.map((field) => Fields.optionOf(field, docs.payload[field.name])),
      ...(fields.some(({ many }) => many) ? [lines] : []),
      data,
      ...(endpoint.paging === undefined ? [] : [all]),
      ...(endpoint.chunks.length === 0 ? [] : [chunk, rest]),
      ...callOptions,
      ndjsonOption(lists.length === 0 ? "response" : `entry of ${lists.join(" or ")}`)
    ],
    examples: [example(endpoint, fields)],
    notes: [
      ...(inner.length === 0 ? [] : [["Nested fields of the payload", inner] as const]),
      ...(response.length === 0 ? [] : [["Response", response] as const]),
      [
        "About the call",
        [
          ["Path", `v4/${endpoint.path}`],
          ["Limit", `${endpoint.ratePerSecond} calls a second`],
          ["Retry", retries[endpoint.idempotency]],
          ...Destroyed.all(endpoint).map(
            ({ what, when }) => ["Destroys", when === undefined ? what : `${what}, if ${when}`] as const
          ),
          ...(asks === "never" ? [] : [["Asks", asking[asks]] as const]),
          [
            "Codes",
            endpoint.errors.length === 0
              ? "no page states any"
              : `${endpoint.errors.join(", ")}; see: tcchat explain CODE`
          ],
          ...docs.see.map((page) => ["Page", page] as const)
        ]
      ]
    ],
    load: async () => (await import("./program.js")).call(endpoint, fields)
  }
}

/** The command of an endpoint. */
const commandOf = (name: string): Command => ({
  name: flagOf(name.replace(/^.*\./, "")),
  summary: Endpoints.summaryOf(name),
  detail: async () => detailOf(await Endpoints.definition(name), await Endpoints.commentsOf(name))
})

const rawCommand = (path: string): Command => ({
  name: path,
  summary: `Calls ${path}, which has no definition; the response is shown as it is.`,
  detail: async () => ({
    options: [data, idempotency, ...callOptions, ndjsonOption("response")],
    examples: [`tcchat call ${path} --data @request.json`],
    load: async () => (await import("./program.js")).callRaw(path)
  })
})

/** The commands of a family of endpoints. */
export const family = (name: string): ReadonlyArray<Command> =>
  Endpoints.names.filter((endpoint) => endpoint.startsWith(`${name}.`)).map(commandOf)

/** Suggests the names of the calls that a word probably means. */
export const didYouMean = (word: string): string | undefined => {
  const names = Endpoints.similar(word)
  return names.length === 0 ? undefined : `Did you mean ${names.join(" or ")}?`
}

/** Finds the command of an endpoint by its name, its command, or its path. */
export const find = (word: string): Command | UsageError => {
  const name = Endpoints.find(word)
  if (name !== undefined) return commandOf(name)
  const path = Endpoints.wirePathOf(word)
  return path === undefined
    ? usageError(
        "There is no call with this name or path.",
        didYouMean(word) ??
          "Give a name such as relation.deleteLists, or a path such as v4/sns/group_delete. tcchat apis WORD finds them."
      )
    : rawCommand(path)
}

/** What `find` finds, for completion. */
export const names: ReadonlyArray<Candidate> = Endpoints.names.map((name) => [name, Endpoints.summaryOf(name)] as const)
