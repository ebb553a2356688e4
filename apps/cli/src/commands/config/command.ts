/** The commands that keep settings of apps under names. */
import type { Argument, Command, Option } from "../../Command.js"
import { adminOption, baseUrlOption, ndjsonOption, regionOption, yesOption } from "../../options.js"

const candidates = async () => (await import("./program.js")).candidates()

const name: Argument = { name: "NAME", docs: "Name of the profile.", candidates }

const forProfile = (option: Option, docs: string): Option => ({ ...option, docs, section: "Options" })

const list: Command = {
  name: "list",
  summary: "Lists the profiles; a star marks the one that is used when none is named.",
  detail: async () => ({
    options: [ndjsonOption("profile")],
    examples: ["tcchat config list"],
    load: async () => (await import("./program.js")).list
  })
}

const show: Command = {
  name: "show",
  summary: "Shows what a profile says, and where its secret key is kept.",
  detail: async () => ({
    arguments: [{ ...name, docs: "Name of the profile; the default one if it is left out.", optional: true }],
    options: [],
    examples: ["tcchat config show prod"],
    load: async () => (await import("./program.js")).show
  })
}

const add: Command = {
  name: "add",
  summary: "Makes a profile.",
  detail: async () => ({
    description:
      "On a terminal the secret key is asked for, if no option says where it is; what is typed is kept in the configuration, which only you can read.",
    arguments: [{ name: "NAME", docs: "Name of the profile, of letters, digits, dots, dashes and underscores." }],
    options: [
      {
        name: "sdk-app-id",
        value: { kind: "integer", shown: "ID", minimum: 1, maximum: 0xff_ff_ff_ff },
        docs: "The app, as the console of Tencent Cloud shows it.",
        section: "Options"
      },
      forProfile(adminOption, "Admin account that calls; administrator if not given."),
      forProfile(regionOption, "Data center of the app; china if not given."),
      forProfile(baseUrlOption, "Where requests go instead, such as an emulator or a gateway."),
      {
        name: "secret-key-file",
        value: { kind: "text", shown: "FILE" },
        docs: "File with the secret key, which stays there; or - to read the key from standard input and keep it.",
        section: "Options"
      },
      {
        name: "secret-key-command",
        value: { kind: "text", shown: "COMMAND" },
        docs: "Command that prints the secret key, such as that of a password store; it is run for each call.",
        section: "Options"
      },
      { name: "default", docs: "Use it when no profile is named.", section: "Options" },
      { name: "replace", docs: "Write over a profile of this name.", section: "Options" }
    ],
    examples: [
      "tcchat config add prod --sdk-app-id 1400000000 --region singapore",
      "tcchat config add ci --sdk-app-id 1400000000 --secret-key-file ~/.secrets/ci.key",
      'tcchat config add prod --sdk-app-id 1400000000 --secret-key-command "pass show tcchat/prod"'
    ],
    load: async () => (await import("./program.js")).add
  })
}

const use: Command = {
  name: "use",
  summary: "Makes a profile the one that is used when none is named.",
  detail: async () => ({
    arguments: [name],
    options: [],
    examples: ["tcchat config use staging"],
    load: async () => (await import("./program.js")).use
  })
}

const remove: Command = {
  name: "remove",
  summary: "Removes a profile. A file that holds its key stays.",
  detail: async () => ({
    arguments: [name],
    options: [yesOption],
    examples: ["tcchat config remove staging"],
    load: async () => (await import("./program.js")).remove
  })
}

/** The commands of `tcchat config`. */
export const config: ReadonlyArray<Command> = [list, show, add, use, remove]
