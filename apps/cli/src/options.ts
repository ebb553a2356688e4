/** Options that several commands have. */
import { all as regions } from "@tcchat/core/Region"
import type { Option } from "./Command.js"

/** The app and its key. */
export const keyOptions: ReadonlyArray<Option> = [
  {
    name: "profile",
    value: { kind: "text", shown: "NAME" },
    docs: "Settings that are kept under this name, see: tcchat config --help. Options and variables go before them.",
    section: "App",
    candidates: async () => (await import("./programs/config.js")).candidates()
  },
  {
    name: "sdk-app-id",
    value: { kind: "text", shown: "ID" },
    docs: "The app, instead of TCCHAT_SDK_APP_ID.",
    section: "App"
  },
  {
    name: "secret-key-file",
    value: { kind: "text", shown: "FILE" },
    docs: "File with the secret key of the app, or - for standard input, instead of TCCHAT_SECRET_KEY.",
    section: "App"
  }
]

export const yesOption: Option = {
  name: "yes",
  docs: "Do not ask before a call that destroys something.",
  section: "Call"
}

export const adminOption: Option = {
  name: "admin",
  value: { kind: "text", shown: "USER" },
  docs: "Admin account that calls, instead of TCCHAT_ADMIN; administrator if neither is given.",
  section: "App"
}

export const regionOption: Option = {
  name: "region",
  value: { kind: "choice", values: regions },
  docs: "Data centre of the app, instead of TCCHAT_REGION; china if neither is given.",
  section: "App"
}

export const baseUrlOption: Option = {
  name: "base-url",
  value: { kind: "text", shown: "URL" },
  docs: "Where requests go instead, such as an emulator; or TCCHAT_BASE_URL.",
  section: "App"
}

/** Prints a line for each item of what is answered. */
export const ndjsonOption = (item: string): Option => ({
  name: "ndjson",
  docs: `Print a line of JSON for each ${item}; errors as with --json.`,
  section: "Output"
})

export const data: Option = {
  name: "data",
  value: { kind: "text", shown: "JSON" },
  docs: "The request as JSON, as @FILE, or as - for standard input; the options above replace its fields.",
  section: "Request"
}

export const all: Option = { name: "all", docs: "Read all pages, not only the first one.", section: "Call" }

export const chunk: Option = {
  name: "chunk",
  docs: "Send a request with more entries than one call takes in as many calls as it needs.",
  section: "Call"
}

export const rest: Option = {
  name: "rest",
  value: { kind: "text", shown: "FILE" },
  docs: "With --chunk: file to which the request is written without what is done, when a call fails.",
  section: "Call"
}

export const lines: Option = {
  name: "lines",
  value: { kind: "text", shown: "FIELD=FILE" },
  many: true,
  docs: "A file, or -, whose lines are the entries of an array of the request.",
  section: "Request"
}

/** Options that a call has when it has something that they are for. */
export const someCallsOptions: ReadonlyArray<Option> = [data, lines, all, chunk, rest]

/** Options of everything that calls the service. */
export const callOptions: ReadonlyArray<Option> = [
  { name: "dry-run", docs: "Show the request, its signature struck out, and send nothing.", section: "Call" },
  yesOption,
  {
    name: "timeout",
    value: { kind: "duration", shown: "TIME" },
    docs: "Time for the whole call with its retries, such as 500ms, 10s or 2m; 10s if not given.",
    section: "Call"
  },
  {
    name: "retries",
    value: { kind: "integer", shown: "NUMBER", minimum: 0, maximum: 20 },
    docs: "Repeats at most, where a repeat does no harm; 2 if not given.",
    section: "Call"
  },
  ...keyOptions,
  adminOption,
  regionOption,
  baseUrlOption,
  {
    name: "emulator",
    docs: "Send to an emulator that lives for this command, instead of the service; needs no app and no key.",
    section: "App"
  },
  {
    name: "seed",
    value: { kind: "text", shown: "JSON" },
    docs: "With --emulator: accounts that exist from the start, as JSON, @FILE or -.",
    section: "App"
  },
  {
    name: "snapshot",
    value: { kind: "text", shown: "FILE" },
    docs: "With --emulator: file from which it goes on, if there is one, and to which it is saved.",
    section: "App"
  },
  { name: "verbose", docs: "Show each request and response on stderr.", section: "Output" }
]
