/** All commands. What a command needs is loaded when it is chosen. */
import type { Command, Detail, Group } from "./Command.js"
import { families as known } from "./generated/families.js"

const api = () => import("./commands/api.js")

const families: ReadonlyArray<Group> = Object.entries(known).map(([name, { summary }]) => ({
  name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  summary,
  description: `tcchat ${name} COMMAND --help shows the fields of a call, their limits, and what it answers.`,
  children: async () => (await api()).family(name)
}))

const call: Group = {
  name: "call",
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
    "The app comes from TCCHAT_SDK_APP_ID, TCCHAT_SECRET_KEY, TCCHAT_ADMIN, and TCCHAT_REGION or TCCHAT_BASE_URL, or from options of each command. The secret key is never an option: others could see it.\n\nExit status: 0 done; 1 refused, failed, or not found; 2 wrong usage, nothing was sent; 3 done, but entries of the answer failed; 130 interrupted.",
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
      summary: "Makes, reads and checks UserSigs.",
      children: async () => (await import("./commands/sig.js")).sig
    },
    {
      name: "config",
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
  examples: [
    "tcchat relation delete-lists --from-account alice --group-name work",
    "tcchat explain 30008",
    "tcchat COMMAND --help"
  ]
}
