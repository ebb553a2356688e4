/** All commands. What a command needs is loaded when it is chosen. */
import type { Command, Detail, Group } from "./Command.js"
import { flagOf } from "@tcchat/reference/Command"
import { families as known } from "@tcchat/reference/Families"
import { exitStatuses, variables } from "./manual.js"

const api = () => import("./commands/api.js")

const families: ReadonlyArray<Group> = Object.entries(known).map(([name, { summary }]) => ({
  name: flagOf(name),
  heading: "Calls",
  summary,
  description: `tcchat ${flagOf(name)} COMMAND --help shows the fields of a call, their limits, and what it answers.`,
  children: async () => (await api()).family(name)
}))

const call: Group = {
  name: "call",
  heading: "Calls",
  summary: "Makes a call by its name or wire path, also one that has no command.",
  description: "A call that is known has the options of its command; any other one takes its request with --data.",
  word: "NAME|PATH",
  children: async () => [],
  find: async (word) => (await api()).find(word),
  words: async () => (await api()).names,
  examples: [
    "tcchat call relation.deleteLists --from-account alice --group-name work --yes",
    'tcchat call v4/sns/group_get --data \'{"From_Account":"alice"}\'',
    "tcchat call some_svc/some_command --data @request.json"
  ]
}

const command = (name: string, summary: string, load: () => Promise<Detail>, hidden = false): Command => ({
  name,
  heading: "Tools",
  summary,
  hidden,
  detail: load
})

/** Everything that can be said behind `tcchat`. */
export const root: Group = {
  name: "tcchat",
  summary:
    "Tencent Cloud Chat from the command line: every call of its server API, UserSigs, error codes, and an emulator.",
  description:
    "The app comes from options, from variables, or from a profile, in this order. To try things out without one, add --emulator to a call, or start tcchat emulator.",
  children: async () => [
    ...families,
    call,
    command(
      "apis",
      "Lists the calls of the service, or those found by words.",
      async () => (await import("./commands/apis.js")).apis
    ),
    command(
      "explain",
      "Explains an error code of the service, or finds codes by words.",
      async () => (await import("./commands/explain.js")).explain
    ),
    {
      name: "sig",
      heading: "Tools",
      summary: "Makes, reads and checks UserSigs.",
      children: async () => (await import("./commands/sig.js")).sig
    },
    {
      name: "config",
      heading: "Tools",
      summary: "Keeps the settings of apps under names, for --profile.",
      description:
        "They are kept in $XDG_CONFIG_HOME/tcchat/config.json or ~/.config/tcchat/config.json, or in the file that TCCHAT_CONFIG names. A profile is chosen with --profile or TCCHAT_PROFILE; options and variables go before what it says.",
      children: async () => (await import("./commands/config.js")).config
    },
    command(
      "emulator",
      "Starts the service in a box, to try things out and to test against.",
      async () => (await import("./commands/emulator.js")).emulator
    ),
    command(
      "doctor",
      "Looks at settings, network, clock and signature, and says what to do.",
      async () => (await import("./commands/doctor.js")).doctor
    ),
    command(
      "console",
      "Serves a page on this machine for trying calls, on an emulator or on an app.",
      async () => (await import("./commands/console.js")).console
    ),
    command(
      "completions",
      "Prints a script that completes commands and options in bash, zsh or fish.",
      async () => (await import("./commands/completions.js")).completions
    ),
    command(
      "__complete",
      "Prints what may stand at the end of a command line.",
      async () => (await import("./commands/completions.js")).complete(root),
      true
    )
  ],
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
