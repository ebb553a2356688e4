import type { Detail } from "../../Command.js"

/** The command `tcchat emulator`. */
export const emulator: Detail = {
  description:
    "It runs in memory, verifies UserSigs, stores accounts, friends, groups, messages and conversations, enforces the documented limits, and produces failures on request. It prints its base URL and the variables that its clients need. It runs until Ctrl-C.",
  options: [
    {
      name: "port",
      value: { kind: "integer", shown: "PORT", minimum: 0, maximum: 65_535 },
      docs: "Port to listen on, 0 for a free one; 7001 if not given.",
      section: "Options"
    },
    {
      name: "host",
      value: { kind: "string", shown: "ADDRESS" },
      docs: "Address to listen on; 127.0.0.1, which only this machine can reach, if not given.",
      section: "Options"
    },
    {
      name: "allowed-host",
      value: { kind: "string", shown: "NAME" },
      many: true,
      docs: "Host name besides those of this machine under which it responds; may be repeated; with another --host any name if not given.",
      section: "Options"
    },
    {
      name: "allowed-origin",
      value: { kind: "string", shown: "ORIGIN" },
      many: true,
      docs: "Origin of web pages besides those of this machine that may make calls, such as https://example.com, or any; may be repeated.",
      section: "Options"
    },
    {
      name: "seed",
      value: { kind: "string", shown: "JSON" },
      docs: 'Initial accounts, as JSON, @FILE or -, such as {"accounts":{"alice":{"lists":["work"],"friends":["bob"]}}}',
      section: "Options"
    },
    {
      name: "snapshot",
      value: { kind: "string", shown: "FILE" },
      docs: "File to restore the state from, if it exists, and to save it to at the end.",
      section: "Options"
    },
    {
      name: "fault",
      value: { kind: "string", shown: "JSON" },
      many: true,
      docs: 'A failure to produce, such as {"kind":"code","code":30008,"endpoint":"relation.deleteLists","count":2}; the kinds are drop, reset, delay, status, garbage and code; may be repeated.',
      section: "Options"
    },
    {
      name: "webhooks",
      value: { kind: "string", shown: "URL" },
      docs: "URL that receives webhooks, such as http://127.0.0.1:3000/webhooks. They are signed with the token in TCCHAT_WEBHOOK_TOKEN, if that is set.",
      section: "Options"
    },
    {
      name: "webhook-token-file",
      value: { kind: "string", shown: "FILE" },
      docs: "File with the token that signs webhooks, or - for standard input, instead of TCCHAT_WEBHOOK_TOKEN.",
      section: "Options"
    },
    {
      name: "settings",
      value: { kind: "string", shown: "JSON" },
      docs: 'Limits, latency, settings of the console and undocumented behavior, as JSON, @FILE or -, such as {"latency":"50 millis","undocumented":{"sendWhenMuted":"reject"}}',
      section: "Options"
    },
    {
      name: "list-undocumented",
      docs: "Print the undocumented behavior that --settings can choose under undocumented, with values, defaults and pages, and end.",
      section: "Options"
    },
    {
      name: "sdk-app-id",
      value: { kind: "string", shown: "ID" },
      docs: "SDKAppID of the emulated app; 1400000000 if not given.",
      section: "App"
    },
    {
      name: "secret-key-file",
      value: { kind: "string", shown: "FILE" },
      docs: "File with a secret key of your own, or - for standard input; a public key for development if not given.",
      section: "App"
    },
    {
      name: "admin",
      value: { kind: "string", shown: "USER" },
      many: true,
      docs: "Admin account; may be repeated; administrator if not given.",
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
