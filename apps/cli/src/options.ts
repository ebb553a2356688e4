/** Options that several commands have. */
import { all as regions } from "@tcchat/core/Region"
import type { Option } from "./Command.js"
import { demoText } from "./DemoSeed.js"

const profileOption: Option = {
  name: "profile",
  value: { kind: "string", shown: "NAME" },
  docs: "Profile with the settings of the app, see: tcchat config --help. Options and variables override it.",
  section: "App",
  candidates: async () => (await import("./commands/config/program.js")).candidates()
}

/** The app and its key. */
export const keyOptions: ReadonlyArray<Option> = [
  profileOption,
  {
    name: "sdk-app-id",
    value: { kind: "string", shown: "ID" },
    docs: "The app, instead of TCCHAT_SDK_APP_ID.",
    section: "App"
  },
  {
    name: "secret-key-file",
    value: { kind: "string", shown: "FILE" },
    docs: "File with the secret key of the app, or - for standard input, instead of TCCHAT_SECRET_KEY.",
    section: "App"
  }
]

/** The token of webhooks, of which only the file is an option. */
export const webhookTokenOption: Option = {
  name: "webhook-token-file",
  value: { kind: "string", shown: "FILE" },
  docs: "File with the token of the webhooks, or - for standard input, instead of TCCHAT_WEBHOOK_TOKEN.",
  section: "App"
}

/** The app whose webhooks are sent or received. */
export const webhookAppOptions: ReadonlyArray<Option> = [
  webhookTokenOption,
  { name: "unsigned", docs: "Neither sign nor verify: for apps without authentication of webhooks.", section: "App" },
  {
    name: "sdk-app-id",
    value: { kind: "string", shown: "ID" },
    docs: "The app, instead of TCCHAT_SDK_APP_ID; 1400000000, the app of the emulator, if neither is given.",
    section: "App"
  },
  profileOption
]

export const yesOption: Option = {
  name: "yes",
  docs: "Do not ask for confirmation before something is destroyed.",
  section: "Call"
}

export const adminOption: Option = {
  name: "admin",
  value: { kind: "string", shown: "USER" },
  docs: "Admin account, instead of TCCHAT_ADMIN; administrator if neither is given.",
  section: "App"
}

export const regionOption: Option = {
  name: "region",
  value: { kind: "choice", values: regions },
  docs: "Data center of the app, instead of TCCHAT_REGION; china if neither is given.",
  section: "App"
}

export const baseUrlOption: Option = {
  name: "base-url",
  value: { kind: "string", shown: "URL" },
  docs: "Base URL, such as that of an emulator, instead of TCCHAT_BASE_URL; overrides the region.",
  section: "App"
}

/** Prints a line of JSON for each item. */
export const ndjsonOption = (item: string): Option => ({
  name: "ndjson",
  docs: `Print a line of JSON for each ${item}; errors as with --json.`,
  section: "Output"
})

export const data: Option = {
  name: "data",
  value: { kind: "string", shown: "JSON" },
  docs: "The payload as JSON, as @FILE, or as - for standard input; the options above override its fields.",
  section: "Request"
}

export const all: Option = { name: "all", docs: "Read all pages, not only the first one.", section: "Call" }

export const chunk: Option = {
  name: "chunk",
  docs: "Send a list that is too long for one call in several calls.",
  section: "Call"
}

export const rest: Option = {
  name: "rest",
  value: { kind: "string", shown: "FILE" },
  docs: "With --chunk: file to save the remaining payload to when a call fails; it is removed when all calls have succeeded.",
  section: "Call"
}

export const lines: Option = {
  name: "lines",
  value: { kind: "string", shown: "FIELD=FILE" },
  many: true,
  docs: "A file, or - for standard input, with one item of a list field per line.",
  section: "Request"
}

/** Options that only some calls have. */
export const someCallsOptions: ReadonlyArray<Option> = [data, lines, all, chunk, rest]

/** Options of everything that calls the service. */
export const callOptions: ReadonlyArray<Option> = [
  { name: "dry-run", docs: "Show the request with its UserSig redacted, and send nothing.", section: "Call" },
  yesOption,
  {
    name: "timeout",
    value: { kind: "duration", shown: "TIME" },
    docs: "Timeout of the whole call with its retries, such as 500ms, 10s or 2m; 10s if not given.",
    section: "Call"
  },
  {
    name: "retries",
    value: { kind: "integer", shown: "NUMBER", minimum: 0, maximum: 20 },
    docs: "Maximum number of retries, where a retry is safe; 2 if not given.",
    section: "Call"
  },
  ...keyOptions,
  adminOption,
  regionOption,
  baseUrlOption,
  {
    name: "emulator",
    docs: `Send to an emulator that runs only for this command, instead of the service; needs no app and no key. It starts with sample accounts (${demoText}), and forgets what the command has changed: see --seed and --snapshot.`,
    section: "App"
  },
  {
    name: "seed",
    value: { kind: "string", shown: "JSON" },
    docs: 'With --emulator: accounts and groups to start with instead of the sample ones, as JSON, @FILE or -, such as {"accounts":["alice"]}; {"accounts":[]} for none.',
    section: "App"
  },
  {
    name: "snapshot",
    value: { kind: "string", shown: "FILE" },
    docs: "With --emulator: file to restore its state from, if it exists, and to save it to, so that the next command finds it.",
    section: "App"
  },
  { name: "verbose", docs: "Show each request and response on stderr.", section: "Output" }
]
