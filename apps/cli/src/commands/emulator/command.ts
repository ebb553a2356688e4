import type { Detail } from "../../Command.js"

/** The command `tcchat emulator`. */
export const emulator: Detail = {
  description:
    "It lives in memory, checks signatures, keeps accounts, friends, groups, messages and conversations, holds the documented limits, and fails when it is told to. Its address and the settings that its callers need are printed. It runs until Ctrl-C.",
  options: [
    {
      name: "port",
      value: { kind: "integer", shown: "PORT", minimum: 0, maximum: 65_535 },
      docs: "Port to listen on, 0 for a free one; 7001 if not given.",
      section: "Options"
    },
    {
      name: "host",
      value: { kind: "text", shown: "ADDRESS" },
      docs: "Address to listen on; 127.0.0.1, which only this machine reaches, if not given.",
      section: "Options"
    },
    {
      name: "seed",
      value: { kind: "text", shown: "JSON" },
      docs: 'Accounts that exist from the start, as JSON, @FILE or -, such as {"accounts":{"alice":{"lists":["work"],"friends":["bob"]}}}',
      section: "Options"
    },
    {
      name: "snapshot",
      value: { kind: "text", shown: "FILE" },
      docs: "File from which it goes on, if there is one, and to which it is saved when it ends.",
      section: "Options"
    },
    {
      name: "fault",
      value: { kind: "text", shown: "JSON" },
      many: true,
      docs: 'A failure to produce, such as {"kind":"code","code":30008,"endpoint":"relation.deleteLists","count":2}; kinds are drop, reset, delay, status, garbage and code; give it once for each.',
      section: "Options"
    },
    {
      name: "webhooks",
      value: { kind: "text", shown: "URL" },
      docs: "Address that receives webhooks, such as http://127.0.0.1:3000/webhooks. They are signed with the token of TCCHAT_WEBHOOK_TOKEN, if that is set.",
      section: "Options"
    },
    {
      name: "webhook-token-file",
      value: { kind: "text", shown: "FILE" },
      docs: "File with the token of webhooks, or - for standard input, instead of TCCHAT_WEBHOOK_TOKEN.",
      section: "Options"
    },
    {
      name: "settings",
      value: { kind: "text", shown: "JSON" },
      docs: 'Limits, latency, console settings and what is undocumented, as JSON, @FILE or -, such as {"latency":"50 millis","conflictOnParallelWrites":true}',
      section: "Options"
    },
    {
      name: "sdk-app-id",
      value: { kind: "text", shown: "ID" },
      docs: "SDKAppID of the emulated app; 1400000000 if not given.",
      section: "App"
    },
    {
      name: "secret-key-file",
      value: { kind: "text", shown: "FILE" },
      docs: "File with a secret key of your own, or - for standard input; a public key for development if not given.",
      section: "App"
    },
    {
      name: "admin",
      value: { kind: "text", shown: "USER" },
      many: true,
      docs: "Account that may call; give it once for each; administrator if not given.",
      section: "App"
    }
  ],
  examples: [
    "tcchat emulator",
    "tcchat emulator --port 0 --seed @accounts.json --json",
    "tcchat emulator --webhooks http://127.0.0.1:3000/v1/webhooks/chat"
  ],
  load: async () => (await import("./program.js")).run
}
