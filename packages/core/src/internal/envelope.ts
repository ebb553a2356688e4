import * as Either from "effect/Either"
import { ApiError, ResponseError } from "../ChatError.js"
import type * as Transport from "../Transport.js"
import type { Compiled } from "./compiled.js"
import { fromParseIssue } from "./issues.js"
import { scrub, snippet } from "./secrets.js"

/** Maximum length of the body of an unusable response in an error. */
const snippetLength = 256

interface Envelope {
  readonly ActionStatus?: unknown
  readonly ErrorCode?: unknown
  readonly ErrorInfo?: unknown
  readonly ErrorDisplay?: unknown
  readonly RequestId?: unknown
}

/** The attempt that a response belongs to. */
export interface Attempt {
  readonly attempts: number
  readonly userSig: string
  /** Unix milliseconds at which the response was read. */
  readonly now: number
}

const parse = ({ read }: Compiled, text: string): Envelope | undefined => {
  try {
    // Some gateways begin with a byte order mark.
    const value = read(text.startsWith("\ufeff") ? text.slice(1) : text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Error codes about the times of a UserSig, for which a wrong local clock is worth reporting. */
const timeCodes: ReadonlySet<number> = new Set([70001, 70003, 70052])

const clockAhead = (code: number, date: string | undefined, now: number): number | undefined => {
  if (date === undefined || !timeCodes.has(code)) return undefined
  const seconds = Math.round((now - Date.parse(date)) / 1000)
  return Math.abs(seconds) > 5 ? seconds : undefined
}

const text = (value: unknown, userSig: string): string | undefined =>
  typeof value === "string" ? scrub(value, userSig) : undefined

/** Reads a response: returns the fields of a successful call, or the error. */
export const read = (
  compiled: Compiled,
  response: Transport.Response,
  attempt: Attempt
): Either.Either<unknown, ApiError | ResponseError> => {
  const { endpoint } = compiled
  const unusable = (reason: "Status" | "Envelope") =>
    Either.left(
      new ResponseError({
        endpoint: endpoint.name,
        reason,
        status: response.status,
        body: snippet(response.body, attempt.userSig, snippetLength),
        attempts: attempt.attempts
      })
    )

  if (response.status !== 200) return unusable("Status")
  const parsed = parse(compiled, response.body)
  if (parsed === undefined) return unusable("Envelope")
  const { ActionStatus, ErrorCode, ErrorDisplay, ErrorInfo, ...fields } = parsed
  if (typeof ErrorCode !== "number" || !Number.isSafeInteger(ErrorCode)) return unusable("Envelope")

  if (ErrorCode !== 0 || ActionStatus === "FAIL") {
    return Either.left(
      new ApiError({
        endpoint: endpoint.name,
        path: endpoint.path,
        code: ErrorCode,
        info: text(ErrorInfo, attempt.userSig) ?? "",
        display: text(ErrorDisplay, attempt.userSig),
        requestId: text(fields.RequestId, attempt.userSig),
        clockAhead: clockAhead(ErrorCode, response.date, attempt.now),
        attempts: attempt.attempts
      })
    )
  }
  if (compiled.acceptsResponse(fields)) return Either.right(fields)
  return Either.mapLeft(
    compiled.decode(fields),
    (issue) =>
      new ResponseError({
        endpoint: endpoint.name,
        reason: "Body",
        status: response.status,
        body: scrub(response.body, attempt.userSig),
        issues: fromParseIssue(issue),
        attempts: attempt.attempts
      })
  )
}
