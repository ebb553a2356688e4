/**
 * The ways a call can fail, and nothing else.
 *
 * Every error names its endpoint and never holds a URL, because the query of
 * a request carries a UserSig.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as ErrorCode from "./ErrorCode.js"
import { mostIssues, shortened } from "./internal/bounded.js"
import { OptionsError } from "./internal/optionsError.js"

export { OptionsError }

export const TypeId: unique symbol = Symbol.for("@tcchat/core/ChatError")

export type TypeId = typeof TypeId

/** One field that does not fit: where, what was expected, and what kind of thing stood there (never its value). */
export interface Issue {
  readonly path: string
  readonly expected: string
  readonly actual: string
}

/** Issues that a message tells, and its length. */
const most = { issues: 10, characters: 4000 }

const shownIssues = (issues: ReadonlyArray<Issue>) => {
  const shown = issues
    .slice(0, most.issues)
    .map(({ actual, expected, path }) => `${path === "" ? "payload" : path}: expected ${expected}, got ${actual}`)
    .join("; ")
  const others = issues.length - most.issues
  const more = others > 0 ? `; and ${issues.length < mostIssues ? "" : "at least "}${others} more` : ""
  return `${shortened(shown, most.characters)}${more}`
}

const counted = (attempts = 1) => (attempts > 1 ? ` (attempt ${attempts})` : "")

/** The payload was refused before anything was sent. */
export class PayloadError extends Data.TaggedError("PayloadError")<{
  readonly endpoint: string
  /** What does not fit, where it was found first: at most 20 fields. */
  readonly issues: ReadonlyArray<Issue>
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return `[${this.endpoint}] nothing was sent: ${shownIssues(this.issues)}`
  }
}

const failures = {
  Refused: "the connection was refused",
  NameNotFound: "the host name could not be resolved",
  Unreachable: "the host could not be reached",
  Tls: "no secure connection could be made",
  ConnectTimeout: "no connection was made in time",
  Timeout: "no complete response came in time",
  Reset: "the connection broke before a response came",
  Incomplete: "the connection broke within the response",
  Closed: "the transport is closed",
  Other: "the request failed"
} as const

/** What happened on the network. */
export type Failure = keyof typeof failures

/**
 * No complete answer arrived.
 *
 * `NotSent`: the service cannot have seen the request. `Unknown`: it may have
 * acted on it.
 */
export class TransportError extends Data.TaggedError("TransportError")<{
  readonly endpoint: string
  readonly reason: "NotSent" | "Unknown"
  readonly failure: Failure
  /** The runtime's own code, such as `ECONNREFUSED`. */
  readonly code?: string | undefined
  /** Name and port that the request was for. */
  readonly host?: string | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    const sent = this.reason === "NotSent" ? "not sent" : "outcome unknown"
    const where = [this.code, this.host].filter((part) => part !== undefined).join(", ")
    return `[${this.endpoint}] ${sent}: ${failures[this.failure]}${where === "" ? "" : ` (${where})`}${counted(this.attempts)}`
  }
}

const responses = {
  Status: "the response does not come from the service",
  Envelope: "the response is not in the service's format",
  Body: "the service said OK, but its response does not fit the endpoint"
} as const

/**
 * A response arrived that cannot be used.
 *
 * `Status`: an HTTP status other than 200, from something in between.
 * `Envelope`: not JSON, or without an `ErrorCode`. `Body`: the call succeeded,
 * but its fields do not fit; it is never repeated, and `body` keeps the
 * raw text.
 */
export class ResponseError extends Data.TaggedError("ResponseError")<{
  readonly endpoint: string
  readonly reason: "Status" | "Envelope" | "Body"
  readonly status: number
  /** Body of the response; cut to 256 characters unless `reason` is `Body`. */
  readonly body: string
  /** What does not fit of a `Body`: at most 20 fields. */
  readonly issues?: ReadonlyArray<Issue> | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    const { issues = [] } = this
    const why = issues.length > 0 ? `: ${shownIssues(issues)}` : ""
    return `[${this.endpoint}] HTTP ${this.status}, ${responses[this.reason]}${why}${counted(this.attempts)}`
  }
}

/**
 * The service responded with an `ErrorCode` other than 0.
 *
 * Branch on `kind` rather than on `code` unless one exact code matters.
 */
export class ApiError extends Data.TaggedError("ApiError")<{
  readonly endpoint: string
  readonly path: string
  readonly code: number
  /** The service's own words, `ErrorInfo`. */
  readonly info: string
  /** Text for display, `ErrorDisplay`; only some services send it. */
  readonly display?: string | undefined
  readonly requestId?: string | undefined
  /** Seconds by which this machine's clock is ahead of the service's, told when a signature was refused for its times. */
  readonly clockAhead?: number | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  get kind(): ErrorCode.Kind {
    return ErrorCode.kind(this.code, this.path)
  }

  /** What to do about it, in a sentence. */
  get advice(): string {
    return ErrorCode.advice(this.code, this.path)
  }

  override get message(): string {
    const clock =
      this.clockAhead === undefined
        ? ""
        : `; this clock is ${Math.abs(this.clockAhead)} s ${this.clockAhead > 0 ? "ahead of" : "behind"} the service's`
    return `[${this.endpoint}] ${this.code} ${this.kind}: ${shortened(this.info, 1000)}${clock}${counted(this.attempts)}`
  }
}

/** No UserSig could be obtained. */
export class SigningError extends Data.TaggedError("SigningError")<{
  readonly endpoint: string
  /** `Signer`: the signer failed, or took too long. `UserSig`: what it returned cannot be used. */
  readonly reason: "Signer" | "UserSig"
  readonly detail: string
  /** What the signer failed with, without what looks like a secret. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return `[${this.endpoint}] not signed: ${this.detail}`
  }
}

/** The call may not be sent now: too many calls wait for the rate limit, or the limit itself failed. Nothing was sent. */
export class RateLimitError extends Data.TaggedError("RateLimitError")<{
  readonly endpoint: string
  readonly ratePerSecond: number
  /** Calls in front of this one. */
  readonly waiting: number
  /** Milliseconds that a call may wait. */
  readonly maxWait: number
  /** Option that bounds the queue; `maxWait` when left out. */
  readonly option?: "maxWait" | "maxWaiting" | undefined
  /** Why a limit of the caller's own failed, its message without secrets. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    if (this.cause !== undefined) return `[${this.endpoint}] not sent: the rate limit failed`
    if (this.option === "maxWaiting")
      return `[${this.endpoint}] not sent: ${this.waiting} callers wait, as many as maxWaiting allows`
    return `[${this.endpoint}] not sent: ${this.waiting} calls wait for a limit of ${this.ratePerSecond} a second, and this one may wait ${this.maxWait} ms`
  }
}

/** The time for the whole call ended before an attempt could be made. */
export class DeadlineError extends Data.TaggedError("DeadlineError")<{
  readonly endpoint: string
  readonly waitingFor: "RateLimit" | "UserSig"
  /** Milliseconds that the whole call had. */
  readonly timeout: number
  /** Attempts that were made before. */
  readonly attempts: number
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    const what = this.waitingFor === "RateLimit" ? "its place under the rate limit" : "a UserSig"
    return `[${this.endpoint}] ${this.timeout} ms passed while the call waited for ${what}, after ${this.attempts} attempts`
  }
}

declare const Codes: unique symbol

/** An `ApiError` of an endpoint whose page lists the codes `Code`. */
export type ApiErrorOf<Code extends number> = ApiError & { readonly [Codes]?: Code }

/** Everything that a call can fail with. */
export type ChatError<Code extends number = number> =
  | PayloadError
  | TransportError
  | ResponseError
  | ApiErrorOf<Code>
  | SigningError
  | OptionsError
  | RateLimitError
  | DeadlineError

/** Checks whether a value is an error of this SDK. */
export const isChatError = (u: unknown): u is ChatError => typeof u === "object" && u !== null && TypeId in u

/** Checks whether a value is a response with an `ErrorCode` other than 0. */
export const isApiError = (u: unknown): u is ApiError => isChatError(u) && u._tag === "ApiError"

const hasCode = <C>(u: unknown, code: C): u is ApiError & { readonly code: C } =>
  isApiError(u) && Object.is(u.code, code)

type CodeOf<E> = E extends { readonly _tag: "ApiError"; readonly [Codes]?: infer Code } ? Extract<Code, number> : never

/**
 * Recovers from one code of the service and lets every other error pass.
 *
 * Only codes of the endpoint's page, and those common to all endpoints, are accepted.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as ChatError from "@tcchat/core/ChatError"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const program = ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work"] }).pipe(
 *   ChatError.catchCode(30003, () => Effect.succeed({ CurrentSequence: 0 }))
 * )
 * ```
 */
export const catchCode =
  <E, const C extends CodeOf<E> | ErrorCode.CommonCode, A2, E2, R2>(
    code: C,
    f: (error: ApiError & { readonly code: C }) => Effect.Effect<A2, E2, R2>
  ) =>
  <A, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A | A2, E | E2, R | R2> =>
    Effect.catchAll(self, (error): Effect.Effect<A2, E | E2, R2> =>
      hasCode(error, code) ? f(error) : Effect.fail(error)
    )

/** Recovers from every code of one kind and lets every other error pass. */
export const catchKind =
  <const K extends ErrorCode.Kind, A2, E2, R2>(kind: K, f: (error: ApiError) => Effect.Effect<A2, E2, R2>) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A | A2, E | E2, R | R2> =>
    Effect.catchAll(self, (error): Effect.Effect<A2, E | E2, R2> =>
      isApiError(error) && error.kind === kind ? f(error) : Effect.fail(error)
    )
