/**
 * The errors of a call.
 *
 * Every error names its endpoint and never contains a URL, because the query
 * of a request carries a UserSig.
 */
import * as Effect from "effect/Effect"
import * as ErrorCode from "./ErrorCode.js"
import { mostIssues, shortened } from "./internal/bounded.js"
import { type ErrorClass, errorClass, TypeId } from "./internal/errorClass.js"
import * as judge from "./internal/judge.js"
import { OptionsError } from "./internal/optionsError.js"
import { problemOf } from "./Issue.js"

export { OptionsError, problemOf, TypeId }

// Declared apart: a class cannot extend what takes a function of itself.
const canBeRetried = (error: never): boolean => judge.isRetryable(error)

const errorOf = <Tag extends string>(tag: Tag): ErrorClass<Tag> => errorClass(tag, canBeRetried)

/** One invalid field: its path, what was expected, and the kind of value found; of values, only integers are shown. */
export interface Issue {
  readonly path: string
  readonly expected: string
  /** `nothing` if a required field is missing. */
  readonly actual: string
  /** The required field that was probably meant by one that the definition does not have. */
  readonly meant?: string | undefined
}

/** Maximum number of issues in a message, and of its characters. */
const most = { issues: 10, characters: 4000 }

const shownIssues = (issues: ReadonlyArray<Issue>) => {
  const shown = issues
    .slice(0, most.issues)
    .map((issue) => `${issue.path === "" ? "payload" : issue.path}${problemOf(issue)}`)
    .join("; ")
  const others = issues.length - most.issues
  const more = others > 0 ? `; and ${issues.length < mostIssues ? "" : "at least "}${others} more` : ""
  return `${shortened(shown, most.characters)}${more}`
}

const counted = (attempts = 1) => (attempts > 1 ? ` (attempt ${attempts})` : "")

/** The payload is invalid. Nothing was sent. */
export class PayloadError extends errorOf("PayloadError")<{
  readonly endpoint: string
  /** The first invalid fields, at most 20. */
  readonly issues: ReadonlyArray<Issue>
}> {
  override get message(): string {
    return `[${this.endpoint}] nothing was sent: ${shownIssues(this.issues)}`
  }
}

const failures = {
  Refused: [
    "the connection was refused",
    "Check the region or the base URL, and whether a firewall or a proxy blocks the connection."
  ],
  NameNotFound: [
    "the host name could not be resolved",
    "Check the region or the base URL, and the name resolution of this machine."
  ],
  Unreachable: ["the host could not be reached", "Check the network, the firewall and the proxy (HTTPS_PROXY)."],
  Tls: [
    "the TLS handshake failed",
    "Check the clock of this machine, and whether a proxy presents a certificate of its own."
  ],
  ConnectTimeout: ["no connection was made in time", "Check the network, the firewall and the proxy (HTTPS_PROXY)."],
  Timeout: ["no complete response arrived in time", "Check whether the service can be reached, or allow more time."],
  Reset: [
    "the connection was closed before a response arrived",
    "Check the network, and what is between here and the service."
  ],
  Incomplete: [
    "the connection was closed during the response",
    "Check the network, and what is between here and the service."
  ],
  Closed: ["the transport is closed", "Create a new client; this one was closed."],
  Other: ["the request failed", "Check the network, and what is between here and the service."]
} as const

/** What happened on the network. */
export type Failure = keyof typeof failures

/**
 * No complete response arrived.
 *
 * `NotSent`: the service cannot have seen the request. `Unknown`: it may have
 * processed it.
 */
export class TransportError extends errorOf("TransportError")<{
  readonly endpoint: string
  readonly reason: "NotSent" | "Unknown"
  readonly failure: Failure
  /** The error code of the runtime, such as `ECONNREFUSED`. */
  readonly code?: string | undefined
  /** Host and port of the request, or of the proxy if there was no way through it. */
  readonly host?: string | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
  /** What to do about it, in a sentence or two. */
  get advice(): string {
    const [, advice] = failures[this.failure]
    return this.reason === "NotSent"
      ? advice
      : `${advice} Before you make the call again, check whether it has taken effect.`
  }

  override get message(): string {
    const sent = this.reason === "NotSent" ? "not sent" : "outcome unknown"
    const where = [this.code, this.host].filter((part) => part !== undefined).join(", ")
    return `[${this.endpoint}] ${sent}: ${failures[this.failure][0]}${where === "" ? "" : ` (${where})`}${counted(this.attempts)}`
  }
}

const responses = {
  Status: "the response is not from the service",
  Envelope: "the response is not in the service's format",
  Body: "the service responded with OK, but the body does not match the endpoint"
} as const

/**
 * A response arrived that cannot be used.
 *
 * `Status`: an HTTP status other than 200, for example from a proxy.
 * `Envelope`: not JSON, or without an `ErrorCode`. `Body`: the call succeeded,
 * but a field is invalid; it is never retried, and `body` is the whole
 * response.
 */
export class ResponseError extends errorOf("ResponseError")<{
  readonly endpoint: string
  readonly reason: "Status" | "Envelope" | "Body"
  readonly status: number
  /** Body of the response; cut to 256 characters unless `reason` is `Body`. */
  readonly body: string
  /** The invalid fields if `reason` is `Body`, at most 20. */
  readonly issues?: ReadonlyArray<Issue> | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
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
export class ApiError extends errorOf("ApiError")<{
  readonly endpoint: string
  readonly path: string
  readonly code: number
  /** The service's `ErrorInfo`. */
  readonly info: string
  /** The service's `ErrorDisplay`, a message for users; only some endpoints send it. */
  readonly display?: string | undefined
  readonly requestId?: string | undefined
  /** Seconds by which the local clock is ahead of the service's; set when a UserSig was rejected because of its times. */
  readonly clockAhead?: number | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}> {
  get kind(): ErrorCode.Kind {
    return ErrorCode.kind(this.code, this.path)
  }

  /** What to do about the error, in one sentence. */
  get advice(): string {
    const advice = ErrorCode.advice(this.code, this.path)
    return judge.isDoubtful(this)
      ? `${advice} An earlier attempt of this call had an unknown outcome: it may have taken effect.`
      : advice
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
export class SigningError extends errorOf("SigningError")<{
  readonly endpoint: string
  /** `Signer`: the signer failed or timed out. `UserSig`: it returned an invalid UserSig. */
  readonly reason: "Signer" | "UserSig"
  readonly detail: string
  /** The signer's error, with everything that looks like a secret redacted. */
  readonly cause?: unknown
}> {
  override get message(): string {
    return `[${this.endpoint}] not signed: ${this.detail}`
  }
}

/** Too many calls wait for the rate limit, or the rate limit itself failed. Nothing was sent. */
export class RateLimitError extends errorOf("RateLimitError")<{
  readonly endpoint: string
  readonly ratePerSecond: number
  /** Calls that wait before this one. */
  readonly waiting: number
  /** Milliseconds that a call may wait. */
  readonly maxWait: number
  /** The option whose limit was reached; `maxWait` if omitted. */
  readonly option?: "maxWait" | "maxWaiting" | undefined
  /** The error of a custom rate limit, its message without secrets. */
  readonly cause?: unknown
}> {
  override get message(): string {
    if (this.cause !== undefined) return `[${this.endpoint}] not sent: the rate limit failed`
    if (this.option === "maxWaiting")
      return `[${this.endpoint}] not sent: ${this.waiting} callers are waiting, the limit of maxWaiting`
    return `[${this.endpoint}] not sent: ${this.waiting} calls are waiting for a rate limit of ${this.ratePerSecond} per second, longer than maxWait (${this.maxWait} ms) allows`
  }
}

/** The deadline of the call passed before an attempt could be made. */
export class DeadlineError extends errorOf("DeadlineError")<{
  readonly endpoint: string
  readonly waitingFor: "RateLimit" | "UserSig"
  /** Timeout of the call, in milliseconds. */
  readonly timeout: number
  /** Attempts made before. */
  readonly attempts: number
}> {
  override get message(): string {
    const what = this.waitingFor === "RateLimit" ? "the rate limit" : "a UserSig"
    return `[${this.endpoint}] timed out after ${this.timeout} ms while waiting for ${what}, after ${this.attempts} attempts`
  }
}

declare const Codes: unique symbol

/** An `ApiError` of an endpoint that documents the codes `Code`. */
export type ApiErrorOf<Code extends number> = ApiError & { readonly [Codes]?: Code }

/** Every error that a call can fail with. */
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

/** Checks whether a value is a response with an `ErrorCode` other than 0, or with this one. */
export const isApiError: {
  <const C extends number>(u: unknown, code: C): u is ApiError & { readonly code: C }
  (u: unknown): u is ApiError
} = (u: unknown, code?: number): u is never =>
  isChatError(u) && u._tag === "ApiError" && (code === undefined || u.code === code)

/**
 * Whether the call may have taken effect although it failed: no response arrived, one that cannot be used, or one with a code that
 * leaves it open.
 */
export const mayHaveTakenEffect: (error: ChatError) => boolean = judge.mayHaveTakenEffect

type CodeOf<E> = E extends { readonly _tag: "ApiError"; readonly [Codes]?: infer Code } ? Extract<Code, number> : never

/**
 * Recovers from one error code of the service; other errors pass through.
 *
 * Only codes that pages state for the endpoint, and those common to all endpoints, are accepted; any code where no page
 * states any.
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
      isApiError(error, code) ? f(error) : Effect.fail(error)
    )

/** Recovers from all error codes of one kind; other errors pass through. */
export const catchKind =
  <const K extends ErrorCode.Kind, A2, E2, R2>(kind: K, f: (error: ApiError) => Effect.Effect<A2, E2, R2>) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A | A2, E | E2, R | R2> =>
    Effect.catchAll(self, (error): Effect.Effect<A2, E | E2, R2> =>
      isApiError(error) && error.kind === kind ? f(error) : Effect.fail(error)
    )
