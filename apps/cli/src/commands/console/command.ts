import type { Detail } from "../../Command.js"
import { adminOption, baseUrlOption, keyOptions, regionOption, webhookTokenOption } from "../../options.js"

const port = { kind: "integer", shown: "PORT", minimum: 0, maximum: 65_535 } as const

/** The command `tcchat console`. */
export const console: Detail = {
  description:
    "The page has a form for every call, sends it to an emulator or to the app of the settings, and shows the request, the response, and what they mean. It also decodes UserSigs, shows the state of the emulator and the runs of this machine, sends sample events of webhooks to a server, and shows those that it receives, verified with the token in TCCHAT_WEBHOOK_TOKEN if that is set. It can be opened from this machine only, with a link that works once; the secret key stays in this process. It runs until Ctrl-C.",
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
      docs: "Port of 127.0.0.1 on which the emulator listens for other programs; a free one if not given.",
      section: "Options"
    },
    {
      name: "seed",
      value: { kind: "string", shown: "JSON" },
      docs: 'Initial accounts and groups of the emulator, as JSON, @FILE or -, such as {"accounts":{"alice":{"lists":["work"]}}}; a few samples if not given.',
      section: "Options"
    },
    {
      name: "snapshot",
      value: { kind: "string", shown: "FILE" },
      docs: "File to restore the state of the emulator from, if it exists, and to save it to at the end.",
      section: "Options"
    },
    {
      name: "webhooks",
      value: { kind: "string", shown: "URL" },
      docs: "URL of a server, such as http://127.0.0.1:3000/webhooks/chat, to which the events that the console receives are forwarded: those of the emulator, and those sent to its own address.",
      section: "Options"
    },
    {
      name: "webhook-port",
      value: port,
      docs: "Port of 127.0.0.1 on which webhooks are received; a free one if not given.",
      section: "Options"
    },
    webhookTokenOption,
    ...keyOptions,
    adminOption,
    regionOption,
    baseUrlOption
  ],
  examples: [
    "tcchat console",
    "tcchat console --profile staging",
    "tcchat console --webhooks http://127.0.0.1:3000/webhooks/chat",
    "tcchat console --port 7002 --emulator-port 7001"
  ],
  load: async () => (await import("./program.js")).run
}
