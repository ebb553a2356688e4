/** The commands that manage profiles. */
import type { Argument, Command, Option } from "../../Command.js"
import { adminOption, baseUrlOption, ndjsonOption, regionOption, yesOption } from "../../options.js"

const candidates = async () => (await import("./program.js")).candidates()

const name: Argument = { name: "NAME", docs: "Name of the profile.", candidates }

const forProfile = (option: Option, docs: string): Option => ({ ...option, docs, section: "Options" })

const list: Command = {
  name: "list",
  summary: "Lists the profiles; a star marks the default one.",
  detail: async () => ({
    options: [ndjsonOption("profile")],
    examples: ["tcchat config list"],
    load: async () => (await import("./program.js")).list
  })
}

const show: Command = {
  name: "show",
  summary: "Shows a profile, and where its secret key is.",
  detail: async () => ({
    arguments: [{ ...name, docs: "Name of the profile; the default one if not given.", optional: true }],
    options: [],
    examples: ["tcchat config show prod"],
    load: async () => (await import("./program.js")).show
  })
}

const add: Command = {
  name: "add",
  summary: "Adds a profile.",
  detail: async () => ({
    description:
      "A terminal prompts for the SDKAppID, the region and the secret key where no option gives them. A key that is typed is not shown, and is saved in the configuration file, which only you can read.",
    arguments: [{ name: "NAME", docs: "Name of the profile: letters, digits, dots, dashes and underscores." }],
    options: [
      {
        name: "sdk-app-id",
        value: { kind: "integer", shown: "ID", minimum: 1, maximum: 0xff_ff_ff_ff },
        docs: "SDKAppID of the app; the console of Tencent Cloud shows it.",
        section: "Options"
      },
      forProfile(adminOption, "Admin account; administrator if not given."),
      forProfile(regionOption, "Data center of the app; china if not given."),
      forProfile(baseUrlOption, "Base URL instead of the domains of a region, such as an emulator or a gateway."),
      {
        name: "secret-key-file",
        value: { kind: "string", shown: "FILE" },
        docs: "File that contains the secret key and is read for each call; or - to save the key from standard input.",
        section: "Options"
      },
      {
        name: "secret-key-command",
        value: { kind: "string", shown: "COMMAND" },
        docs: "Command that prints the secret key, such as that of a password manager; it is run for each call.",
        section: "Options"
      },
      {
        name: "webhook-url",
        value: { kind: "string", shown: "URL" },
        docs: "URL to which tcchat webhooks sends events, such as http://127.0.0.1:3000/webhooks/chat.",
        section: "Options"
      },
      {
        name: "webhook-token-file",
        value: { kind: "string", shown: "FILE" },
        docs: "File that contains the token of webhooks and is read when it is needed; or - to save the token from standard input.",
        section: "Options"
      },
      { name: "default", docs: "Make it the default profile.", section: "Options" },
      { name: "replace", docs: "Replace a profile with this name.", section: "Options" }
    ],
    examples: [
      "tcchat config add prod",
      "tcchat config add prod --sdk-app-id 1400000000 --region singapore",
      "tcchat config add ci --sdk-app-id 1400000000 --secret-key-file ~/.secrets/ci.key",
      'tcchat config add prod --sdk-app-id 1400000000 --secret-key-command "pass show tcchat/prod"'
    ],
    load: async () => (await import("./program.js")).add
  })
}

const use: Command = {
  name: "use",
  summary: "Makes a profile the default one.",
  detail: async () => ({
    arguments: [name],
    options: [],
    examples: ["tcchat config use staging"],
    load: async () => (await import("./program.js")).use
  })
}

const remove: Command = {
  name: "remove",
  summary: "Removes a profile, but not the file of its key.",
  detail: async () => ({
    arguments: [name],
    options: [yesOption],
    examples: ["tcchat config remove staging"],
    load: async () => (await import("./program.js")).remove
  })
}

/** The commands of `tcchat config`. */
export const config: ReadonlyArray<Command> = [list, show, add, use, remove]
