/** Options that several commands have. */
import type { Option } from "./Command.js"

/** The app and its key. */
export const keyOptions: ReadonlyArray<Option> = [
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

/** Options of everything that calls the service. */
export const callOptions: ReadonlyArray<Option> = [
  { name: "dry-run", docs: "Show the request, its signature struck out, and send nothing.", section: "Call" },
  { name: "yes", docs: "Do not ask before something is taken away for good.", section: "Call" },
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
  {
    name: "admin",
    value: { kind: "text", shown: "USER" },
    docs: "Admin account that calls, instead of TCCHAT_ADMIN; administrator if neither is given.",
    section: "App"
  },
  {
    name: "region",
    value: {
      kind: "choice",
      values: ["china", "singapore", "seoul", "tokyo", "frankfurt", "silicon-valley", "jakarta", "mumbai"]
    },
    docs: "Data centre of the app, instead of TCCHAT_REGION; china if neither is given.",
    section: "App"
  },
  {
    name: "base-url",
    value: { kind: "text", shown: "URL" },
    docs: "Where requests go instead, such as an emulator; or TCCHAT_BASE_URL.",
    section: "App"
  },
  { name: "verbose", docs: "Show each request and answer on stderr.", section: "Output" }
]
