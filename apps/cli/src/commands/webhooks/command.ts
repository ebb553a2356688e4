/** The commands for webhooks at one's desk. */
import type { Argument, Command, Option } from "../../Command.js"
import { webhookAppOptions as appOptions } from "../../options.js"

const candidates = async () => (await import("./Names.js")).candidates()

const to: Option = {
  name: "to",
  value: { kind: "string", shown: "URL" },
  docs: "URL that receives the events, instead of TCCHAT_WEBHOOK_URL; http://127.0.0.1:3000/webhooks/chat if neither is given.",
  section: "Options"
}

const command: Argument = {
  name: "COMMAND",
  docs: "The command of a webhook, such as C2C.CallbackBeforeSendMsg; Callback and the case may be left out.",
  optional: true,
  candidates
}

const trigger: Command = {
  name: "trigger",
  summary: "Sends a signed sample event to an address, and shows what came back.",
  detail: async () => ({
    description:
      "Shows the response, whether it is valid, how long it took of the 2 seconds that the service waits, and what the service would do with it. Exit status 0 if every response is valid, 1 if one is not.",
    arguments: [command],
    options: [
      to,
      {
        name: "set",
        value: { kind: "string", shown: "FIELD=VALUE", mayBeEmpty: true },
        many: true,
        docs: "Value of a field of the event, such as From_Account=mallory or 'MsgBody[0].MsgContent.Text=hello'; JSON for arrays and objects; may be repeated.",
        section: "Options"
      },
      {
        name: "data",
        value: { kind: "string", shown: "JSON" },
        docs: "Fields of the event as JSON, as @FILE, or as - for standard input; --set overrides them.",
        section: "Options"
      },
      {
        name: "platform",
        value: {
          kind: "choice",
          values: ["RESTAPI", "Android", "iOS", "iPad", "Linux", "Mac", "Web", "Windows"],
          open: true
        },
        docs: "Platform of the client that caused the event; RESTAPI if not given.",
        section: "Options"
      },
      { name: "all", docs: "Send a sample of every webhook, one after the other.", section: "Options" },
      { name: "dry-run", docs: "Print the body of the event, and send nothing.", section: "Options" },
      ...appOptions
    ],
    examples: [
      "tcchat webhooks trigger C2C.CallbackBeforeSendMsg",
      "tcchat webhooks trigger group.beforeSendMsg --set From_Account=mallory --platform iOS",
      "tcchat webhooks trigger --all --to http://127.0.0.1:4000/webhooks"
    ],
    load: async () => (await import("./trigger.js")).trigger
  })
}

const listen: Command = {
  name: "listen",
  summary: "Receives webhooks: verifies, prints, saves and forwards them.",
  detail: async () => ({
    description:
      "Prints a line for each event, or what is wrong with one that does not verify. Verified events are forwarded as they came, and the response is relayed; without --forward every event is allowed. The service reaches this machine through a tunnel or proxy with HTTPS. It runs until Ctrl-C; with --json it prints a line of JSON for each event.",
    options: [
      {
        name: "port",
        value: { kind: "integer", shown: "PORT", minimum: 0, maximum: 65_535 },
        docs: "Port to listen on, 0 for a free one; 3000 if not given.",
        section: "Options"
      },
      {
        name: "host",
        value: { kind: "string", shown: "ADDRESS" },
        docs: "Address to listen on; 127.0.0.1, which only this machine can reach, if not given.",
        section: "Options"
      },
      {
        name: "forward",
        value: { kind: "string", shown: "URL" },
        docs: "URL to which verified events are forwarded, such as http://127.0.0.1:4000/webhooks/chat.",
        section: "Options"
      },
      {
        name: "save",
        value: { kind: "string", shown: "FOLDER" },
        docs: "Folder to save verified events in, a file each, for tcchat webhooks resend; without their signatures.",
        section: "Options"
      },
      ...appOptions,
      { name: "verbose", docs: "Print the fields of each event.", section: "Output" }
    ],
    examples: [
      "tcchat webhooks listen --forward http://127.0.0.1:4000/webhooks/chat",
      "tcchat webhooks listen --port 0 --save events --verbose"
    ],
    load: async () => (await import("./listen.js")).listen
  })
}

const resend: Command = {
  name: "resend",
  summary: "Sends saved events again, each with a new signature.",
  detail: async () => ({
    description:
      "The body is the one that was saved, so EventTime is that of the event; the signature and its time are new. Exit status 0 if every response is valid, 1 if one is not.",
    arguments: [
      { name: "FILE", docs: "A file of tcchat webhooks listen --save, or - for standard input.", many: true }
    ],
    options: [to, ...appOptions],
    examples: ["tcchat webhooks resend events/*.json", "tcchat webhooks resend event.json --to http://127.0.0.1:4000/"],
    load: async () => (await import("./trigger.js")).resend
  })
}

const list: Command = {
  name: "list",
  summary: "Lists all webhooks, or those that match words.",
  detail: async () => ({
    arguments: [
      {
        name: "WORD",
        docs: "Words that the command, the phase (before, after, alarm) or the summary contains.",
        optional: true,
        many: true
      }
    ],
    options: [],
    examples: ["tcchat webhooks list", "tcchat webhooks list before"],
    load: async () => (await import("./list.js")).list
  })
}

/** The commands of `tcchat webhooks`. */
export const webhooks: ReadonlyArray<Command> = [trigger, listen, resend, list]
