import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, regionOption } from "../../options.js"

const port = { kind: "integer", shown: "PORT", minimum: 0, maximum: 65_535 } as const

/** The command `tcchat console`. */
export const console: Detail = {
  description:
    "The page has a form for every call, sends it to an emulator or to the app that the settings name, and shows what went out, what came in, and what it means. It also reads UserSigs and shows what the emulator remembers. It is reached from this machine only, with a link that works once; the secret key stays in this process. It runs until Ctrl-C.",
  options: [
    {
      name: "port",
      value: port,
      docs: "Port of 127.0.0.1 for the page; a free one if not given.",
      section: "Options"
    },
    {
      name: "emulator-port",
      value: port,
      docs: "Port of 127.0.0.1 at which other programs reach its emulator; a free one if not given.",
      section: "Options"
    },
    {
      name: "seed",
      value: { kind: "text", shown: "JSON" },
      docs: 'Accounts that the emulator has from the start, as JSON, @FILE or -, such as {"accounts":{"alice":{"lists":["work"]}}}; a few to play with if not given.',
      section: "Options"
    },
    {
      name: "snapshot",
      value: { kind: "text", shown: "FILE" },
      docs: "File from which the emulator goes on, if there is one, and to which it is saved at the end.",
      section: "Options"
    },
    ...keyOptions,
    adminOption,
    regionOption,
    baseUrlOption
  ],
  examples: ["tcchat console", "tcchat console --profile staging", "tcchat console --port 7002 --emulator-port 7001"],
  load: async () => (await import("./program.js")).run
}
