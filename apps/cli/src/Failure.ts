/** Reports every error, for a person or for a program. */
import {
  type ApiError,
  type ChatError,
  type Issue,
  problemOf,
  type ResponseError,
  type TransportError
} from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { AnnotatedError } from "./AnnotatedError.js"
import type { CliError } from "./CliError.js"
import { flagOf } from "@tcchat/reference/Command"
import { errColumns, errStyle } from "./Streams.js"
import { pairs, plain } from "./Style.js"

export type Failure = CliError | ChatError | AnnotatedError

/** The report of an error. */
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

const shownIssue = (issue: Issue): readonly [string, string] => {
  const { meant, path } = issue
  const option = meant === undefined ? ` (--${flagOf(path.replace(/[.[].*$/, ""))})` : ""
  return [path === "" ? "the payload" : `${path}${option}`, problemOf(issue).replace(/^:? /, "")]
}

/** The command that calls an endpoint. */
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
    headline: `${error.endpoint} failed with ${error.code}: ${info === undefined ? "a code that is unknown to this version" : info.meaning}.`,
    rows: [
      [
        "Service message",
        plain(error.display === undefined || error.display === "" ? error.info : error.display) || "none"
      ],
      ["Kind", error.kind],
      ["What to do", advice],
      ...(info?.note === undefined ? [] : [["Note", info.note] as const]),
      ...attempts(error.attempts),
      ...(error.requestId === undefined ? [] : [["Request ID", plain(error.requestId)] as const]),
      ...(info === undefined ? [] : [["Page", info.doc] as const])
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

/** The message of an error without what other lines of the report contain. */
const bareMessage = (error: { readonly message: string }) =>
  plain(error.message.replace(/^\[[^\]]*\] (?:[\w ]+: )?/, "").replace(/ \(attempt \d+\)$/, ""))

/** What to do about a network failure. */
export const networkAdvice = (error: TransportError): string =>
  error.failure === "Refused" && /^(?:127\.|localhost|\[::1\])/.test(error.host ?? "")
    ? "Nothing listens on that port. Start the emulator with: tcchat emulator. Then set the variables that it prints."
    : error.advice

const transportReport = (error: TransportError): Report => {
  const unknown = error.reason === "Unknown"
  const state = unknown
    ? "The outcome is unknown: the service may have executed the call."
    : "Nothing was sent to the service."
  const advice = networkAdvice(error)
  return {
    headline: `${error.endpoint} got no response: ${bareMessage(error)}.`,
    rows: [["Outcome", state], ["What to do", advice], ...attempts(error.attempts)],
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
  Status:
    "The response comes from something else than the service: a proxy, a gateway, or the host of a wrong base URL.",
  Envelope: "Check the base URL: its host is not the service.",
  Body: "The call was executed; do not retry it. Its response differs from its documentation: please report it."
}

const responseReport = (error: ResponseError): Report => ({
  headline: `${error.endpoint}: ${bareMessage(error)}.`,
  rows: [
    ["Body", plain(error.body.replace(/\s+/g, " ").trim().slice(0, 200)) || "empty"],
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
  Receiver: "ReceiverError",
  Output: "OutputError",
  ReaderGone: "ReaderGone"
} as const

/** Reports what is wrong with the command line, the settings or the input. */
export const cliReport = (error: Pick<CliError, "kind" | "message" | "advice">): Report => ({
  headline: error.message,
  rows: advised(error.advice),
  status: ["Emulator", "Console", "Receiver", "Cancelled", "Output"].includes(error.kind) ? 1 : 2,
  json: { type: cliTypes[error.kind], message: error.message, advice: error.advice }
})

const label = "What to do"

/** The report of an error, with the progress of the work it belongs to. */
const annotatedReport = ({ advice, error, json, next, rows }: AnnotatedError): Report => {
  const own = reportOf(error)
  const extended = (text: string) => [advice ?? text, ...(next === undefined ? [] : [next])].join(" ")
  return {
    ...own,
    rows: [...rows, ...own.rows.map(([name, text]) => [name, name === label ? extended(text) : text] as const)],
    json: { ...own.json, ...json, ...(typeof own.json.advice === "string" && { advice: extended(own.json.advice) }) }
  }
}

/** Reports an error: what happened, what it means and what to do. */
export const reportOf = (error: Failure): Report => {
  switch (error._tag) {
    case "CliError":
      return cliReport(error)
    case "AnnotatedError":
      return annotatedReport(error)
    case "ApiError":
      return apiReport(error)
    case "TransportError":
      return transportReport(error)
    case "ResponseError":
      return responseReport(error)
    case "PayloadError": {
      const advice = `Correct the payload; ${commandOf(error.endpoint)} --help lists the fields and their limits.`
      return {
        headline: `Nothing was sent: the payload of ${error.endpoint} is invalid.`,
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
        rows: error.actual === undefined ? [] : [["Actual", error.actual]],
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

/** Lines for a person, or a line of JSON for a program. */
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
