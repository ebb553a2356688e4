/** Every way to fail, told to a person or to a program. */
import type { ApiError, ChatError, Issue, ResponseError, TransportError } from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Around } from "./Around.js"
import type { CliError } from "./CliError.js"
import { flagOf } from "@tcchat/reference/Command"
import { errColumns, errStyle } from "./Streams.js"
import { pairs, plain } from "./Style.js"

export type Failure = CliError | ChatError | Around

/** What is said of a failure. */
export interface Report {
  readonly headline: string
  readonly rows: ReadonlyArray<readonly [label: string, text: string]>
  readonly status: 1 | 2
  readonly json: Readonly<Record<string, unknown>>
}

const advised = (advice: string | undefined): Report["rows"] => (advice === undefined ? [] : [["What to do", advice]])

const attempts = (count = 1): Report["rows"] => (count > 1 ? [["Attempts", String(count)]] : [])

const chatBase = (error: { readonly _tag: string; readonly endpoint: string; readonly message: string }) => ({
  type: error._tag,
  endpoint: error.endpoint,
  message: plain(error.message)
})

const shownIssue = ({ actual, expected, path }: Issue): readonly [string, string] => [
  path === "" ? "the request" : `${path} (--${flagOf(path.replace(/[.[].*$/, ""))})`,
  `expected ${expected}, got ${actual}`
]

/** How a command is called whose name is that of an endpoint. */
const commandOf = (endpoint: string) =>
  /^\w+\.\w+$/.test(endpoint) ? `tcchat ${endpoint.split(".").map(flagOf).join(" ")}` : "tcchat call"

const apiReport = (error: ApiError): Report => {
  const info = ErrorCode.lookup(error.code, error.path)
  const clock =
    error.clockAhead === undefined
      ? undefined
      : `This machine's clock is ${Math.abs(error.clockAhead)} seconds ${error.clockAhead > 0 ? "ahead of" : "behind"} the service's: set it right.`
  const advice = [clock, error.advice].filter((text) => text !== undefined).join(" ")
  return {
    headline: `${error.endpoint} was refused with ${error.code}: ${info === undefined ? "a code that no page explains" : info.meaning}.`,
    rows: [
      [
        "The service said",
        plain(error.display === undefined || error.display === "" ? error.info : error.display) || "nothing more"
      ],
      ["Kind", error.kind],
      ["What to do", advice],
      ...(info?.note === undefined ? [] : [["Note", info.note] as const]),
      ...attempts(error.attempts),
      ...(error.requestId === undefined ? [] : [["Request id", plain(error.requestId)] as const]),
      ...(info === undefined ? [] : [["More", info.doc] as const])
    ],
    status: 1,
    json: {
      ...chatBase(error),
      code: error.code,
      kind: error.kind,
      info: plain(error.info),
      meaning: info?.meaning,
      advice,
      retry: ErrorCode.retry(error.code, error.path),
      requestId: error.requestId,
      doc: info?.doc,
      attempts: error.attempts
    }
  }
}

/** The message of an error without what the report says in another place. */
const bareMessage = (error: { readonly message: string }) =>
  plain(error.message.replace(/^\[[^\]]*\] (?:[\w ]+: )?/, "").replace(/ \(attempt \d+\)$/, ""))

/** What to do about a failure on the way to a host. */
export const networkAdvice = (error: TransportError): string =>
  error.failure === "Refused" && /^(?:127\.|localhost|\[::1\])/.test(error.host ?? "")
    ? "Nothing listens there. Start the emulator with: tcchat emulator. Then set the base URL that it prints."
    : error.advice

const transportReport = (error: TransportError): Report => {
  const unknown = error.reason === "Unknown"
  const state = unknown
    ? "The service may have carried the call out."
    : "Nothing was sent: the service cannot have seen the call."
  const advice = networkAdvice(error)
  return {
    headline: `${error.endpoint} got no response: ${bareMessage(error)}.`,
    rows: [["State", state], ["What to do", advice], ...attempts(error.attempts)],
    status: 1,
    json: {
      ...chatBase(error),
      reason: error.reason,
      failure: error.failure,
      code: error.code,
      host: error.host,
      advice,
      attempts: error.attempts
    }
  }
}

const responseAdvice: Record<ResponseError["reason"], string> = {
  Status: "Something between here and the service answered instead of it: a proxy, a gateway, or a wrong base URL.",
  Envelope: "Check the base URL: what answers there is not the service.",
  Body: "The call has been carried out; do not repeat it. Its response has another shape than its page says: please report it."
}

const responseReport = (error: ResponseError): Report => ({
  headline: `${error.endpoint}: ${bareMessage(error)}.`,
  rows: [
    ["The response", plain(error.body.replace(/\s+/g, " ").trim().slice(0, 200)) || "empty"],
    ["What to do", responseAdvice[error.reason]],
    ...attempts(error.attempts)
  ],
  status: 1,
  json: {
    ...chatBase(error),
    reason: error.reason,
    httpStatus: error.status,
    body: error.body,
    advice: responseAdvice[error.reason],
    attempts: error.attempts
  }
})

const cliTypes = {
  Usage: "UsageError",
  Settings: "SettingsError",
  Input: "InputError",
  Cancelled: "Cancelled",
  Emulator: "EmulatorError",
  Console: "ConsoleError",
  Output: "OutputError",
  ReaderGone: "ReaderGone"
} as const

/** Says what is wrong with the words, the settings or the input. */
export const reportOfMistake = (mistake: Pick<CliError, "kind" | "message" | "advice">): Report => ({
  headline: mistake.message,
  rows: advised(mistake.advice),
  status: ["Emulator", "Console", "Cancelled", "Output"].includes(mistake.kind) ? 1 : 2,
  json: { type: cliTypes[mistake.kind], message: mistake.message, advice: mistake.advice }
})

const label = "What to do"

/** What a failure says of itself, with what is known of the work around it. */
const aroundReport = ({ advice, error, json, next, rows }: Around): Report => {
  const own = reportOf(error)
  const told = (text: string) => [advice ?? text, ...(next === undefined ? [] : [next])].join(" ")
  return {
    ...own,
    rows: [...rows, ...own.rows.map(([name, text]) => [name, name === label ? told(text) : text] as const)],
    json: { ...own.json, ...json, ...(typeof own.json.advice === "string" && { advice: told(own.json.advice) }) }
  }
}

/** Says what happened, what it means and what to do. */
export const reportOf = (error: Failure): Report => {
  switch (error._tag) {
    case "CliError":
      return reportOfMistake(error)
    case "Around":
      return aroundReport(error)
    case "ApiError":
      return apiReport(error)
    case "TransportError":
      return transportReport(error)
    case "ResponseError":
      return responseReport(error)
    case "PayloadError": {
      const advice = `Correct the request; ${commandOf(error.endpoint)} --help lists the fields and their limits.`
      return {
        headline: `Nothing was sent: ${error.endpoint} cannot be asked for this.`,
        rows: [...error.issues.map(shownIssue), ["What to do", advice]],
        status: 2,
        json: { ...chatBase(error), issues: error.issues, advice }
      }
    }
    case "SigningError": {
      const advice = "Check the SDKAppID, the admin account, the secret key and the region or base URL."
      return {
        headline: `Nothing was sent: ${bareMessage(error)}.`,
        rows: advised(advice),
        status: 2,
        json: { ...chatBase(error), reason: error.reason, advice }
      }
    }
    case "OptionsError":
      return {
        headline: `Nothing was sent: ${error.option} must be ${error.expected}.`,
        rows: error.actual === undefined ? [] : [["Given", error.actual]],
        status: 2,
        json: { type: error._tag, message: error.message, option: error.option }
      }
    case "RateLimitError":
    case "DeadlineError": {
      const advice = "Allow more time with --timeout."
      return {
        headline: `${error.endpoint}: ${bareMessage(error)}.`,
        rows: advised(advice),
        status: 1,
        json: { ...chatBase(error), advice }
      }
    }
  }
}

/** Lines for a person, or one of JSON for a program. */
export const shownReport = (
  { headline, json, rows, status }: Report,
  asJson: boolean
): string | ReadonlyArray<string> =>
  asJson
    ? JSON.stringify({ error: { ...json, exitStatus: status } })
    : [
        `${errStyle.red("Error:")} ${errStyle.bold(headline)}`,
        ...pairs(rows, { columns: errColumns, paint: errStyle.dim })
      ]
