import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, regionOption, yesOption } from "../../options.js"

/** The command `tcchat compare`. */
export const compare: Detail = {
  description:
    "It makes calls to your app and to an emulator, and says where they respond differently: by endpoint, in codes, fields, types and values. The calls are about accounts and groups that it makes for this, with names that begin with a prefix of its own, and that it removes at the end. It says what it will make, and asks. It touches no other account or group. Use an app for tests. Exit status 1 if something is different.",
  options: [
    {
      name: "report",
      value: { kind: "string", shown: "FILE" },
      docs: "Markdown file to write, to attach to an issue: without secrets, and without the names of the app and its accounts.",
      section: "Options"
    },
    {
      name: "settings",
      value: { kind: "string", shown: "FILE" },
      docs: "File to write with the settings of the app, for tcchat emulator --settings @FILE.",
      section: "Options"
    },
    {
      name: "clean",
      docs: "Remove what runs have left that were stopped, and compare nothing.",
      section: "Options"
    },
    yesOption,
    ...keyOptions,
    adminOption,
    regionOption,
    baseUrlOption
  ],
  examples: [
    "tcchat compare --profile test",
    "tcchat compare --profile test --report report.md --settings app.json",
    "tcchat emulator --settings @app.json",
    "tcchat compare --profile test --clean"
  ],
  load: async () => (await import("./program.js")).run
}
