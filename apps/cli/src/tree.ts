/** The tree of all commands. The definition of a command is loaded when it is chosen. */
import type { Command, Detail, Group } from "./Command.js"
import { flagOf } from "@tcchat/reference/Command"
import { families as known } from "@tcchat/reference/Families"
import { exitStatuses, variables } from "./manual.js"

const calls = () => import("./commands/call/command.js")

const families: ReadonlyArray<Group> = Object.entries(known).map(([name, { summary }]) => ({
  name: flagOf(name),
  heading: "Calls",
  summary,
  description: `tcchat ${flagOf(name)} COMMAND --help shows the fields of a call, their limits, and the response.`,
  children: async () => (await calls()).family(name)
}))

const call: Group = {
  name: "call",
  heading: "Calls",
  summary: "Calls an endpoint by its name or path, also one that has no command.",
  description: "A known endpoint has the options of its command; any other one takes its payload with --data.",
  word: "NAME|PATH",
  children: async () => [],
  find: async (word) => (await calls()).find(word),
  words: async () => (await calls()).names,
  examples: [
    "tcchat call relation.deleteLists --from-account alice --group-name work --yes",
    'tcchat call v4/sns/group_get --data \'{"From_Account":"alice"}\'',
    "tcchat call some_svc/some_command --data @request.json"
  ]
}

const run: Group = {
  name: "run",
  heading: "Tools",
  summary: "Sends a table of rows, millions of them, with a journal of what became of each.",
  description:
    "tcchat run NAME FILE starts a run: NAME is a call such as relation.deleteLists, or its command such as relation delete-lists. The commands below are for runs that exist; they are in $XDG_STATE_HOME/tcchat/runs or ~/.local/state/tcchat/runs, or in the folder that TCCHAT_RUNS names.",
  word: "NAME",
  children: async () => (await import("./commands/run/command.js")).children,
  find: async (word) => (await import("./commands/run/command.js")).find(word),
  words: async () => (await import("./commands/run/command.js")).names(),
  examples: [
    "tcchat run relation delete-lists rows.csv --dry-run",
    "tcchat run relation.deleteLists rows.csv",
    "tcchat run status",
    "tcchat run resume"
  ]
}

const command = (name: string, summary: string, load: () => Promise<Detail>, hidden = false): Command => ({
  name,
  heading: "Tools",
  summary,
  hidden,
  detail: load
})

/** The root of the tree: `tcchat` itself. */
export const root: Group = {
  name: "tcchat",
  summary:
    "Tencent Cloud Chat from the command line: every call of its server API, UserSigs, error codes, and an emulator.",
  description:
    "The settings of the app come from options, from variables, or from a profile, in this order. To try calls without an app, add --emulator to a call, or start tcchat emulator.",
  children: async () => [
    ...families,
    call,
    run,
    command(
      "worker",
      "Sends rows of the runs that several machines share.",
      async () => (await import("./commands/worker/command.js")).worker
    ),
    command(
      "apis",
      "Lists all calls, or those that match words.",
      async () => (await import("./commands/apis/command.js")).apis
    ),
    command(
      "explain",
      "Explains an error code of the service, or finds codes that match words.",
      async () => (await import("./commands/explain/command.js")).explain
    ),
    command(
      "openapi",
      "Prints the API and its webhooks as a document of OpenAPI 3.1, for other languages and tools.",
      async () => (await import("./commands/openapi/command.js")).openapi
    ),
    {
      name: "sig",
      heading: "Tools",
      summary: "Signs, decodes and verifies UserSigs.",
      children: async () => (await import("./commands/sig/command.js")).sig
    },
    {
      name: "config",
      heading: "Tools",
      summary: "Manages profiles: named settings of apps, for --profile.",
      description:
        "Profiles are saved in $XDG_CONFIG_HOME/tcchat/config.json or ~/.config/tcchat/config.json, or in the file that TCCHAT_CONFIG names. A profile is chosen with --profile or TCCHAT_PROFILE; options and variables override it.",
      children: async () => (await import("./commands/config/command.js")).config
    },
    command(
      "emulator",
      "Starts an emulator of the service, for development and tests.",
      async () => (await import("./commands/emulator/command.js")).emulator
    ),
    {
      name: "webhooks",
      heading: "Tools",
      summary: "Sends sample events to a server of yours, and receives, shows and forwards events.",
      description:
        "The token of the webhooks comes from --webhook-token-file, TCCHAT_WEBHOOK_TOKEN or a profile, and is never shown.",
      children: async () => (await import("./commands/webhooks/command.js")).webhooks,
      examples: [
        "tcchat webhooks trigger C2C.CallbackBeforeSendMsg --to http://127.0.0.1:3000/webhooks/chat",
        "tcchat webhooks trigger --all",
        "tcchat webhooks listen --forward http://127.0.0.1:4000/webhooks/chat --save events",
        "tcchat webhooks resend events/*.json"
      ]
    },
    command(
      "doctor",
      "Checks settings, network, clock and UserSig, and says what to do.",
      async () => (await import("./commands/doctor/command.js")).doctor
    ),
    command(
      "compare",
      "Compares the emulator with your app, on accounts and groups of its own.",
      async () => (await import("./commands/compare/command.js")).compare
    ),
    command(
      "console",
      "Serves a web page on this machine to try calls, on an emulator or on an app.",
      async () => (await import("./commands/console/command.js")).console
    ),
    command(
      "completions",
      "Prints a script that completes commands and options in bash, zsh or fish.",
      async () => (await import("./commands/completions/command.js")).completions
    ),
    command(
      "__complete",
      "Prints the words that can complete a command line.",
      async () => (await import("./commands/completions/command.js")).complete(root),
      true
    )
  ],
  elsewhere: async (word, exactly) => {
    const Endpoints = await import("./Endpoints.js")
    return (exactly ? Endpoints.called(word) : Endpoints.similar(word)).map(Endpoints.wordsOf)
  },
  notes: [
    ["Variables", variables],
    ["Exit status", exitStatuses]
  ],
  examples: [
    "tcchat relation pull-lists --from-account alice",
    "tcchat relation delete-lists --from-account alice --group-name work",
    "tcchat explain 30008",
    "tcchat doctor",
    "tcchat COMMAND --help"
  ]
}
