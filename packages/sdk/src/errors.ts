/**
 * The errors of a call, as classes. None contains a URL or a secret, in its message or its JSON.
 *
 * `chat` methods reject with one of them, or with the reason of an aborted signal.
 */
import * as bulk from "@tcchat/bulk/Chunks"
import * as core from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as ItemResult from "@tcchat/core/ItemResult"

interface Common<Tag extends string> extends Error {
  /** Name of the class. */
  readonly _tag: Tag
  /** Whether the call has not taken effect and can succeed later: repeating it is safe, whatever it does. */
  readonly retryable: boolean
  /** The fields of the error, without secrets. */
  toJSON(): unknown
}

interface OfCall<Tag extends string> extends Common<Tag> {
  /** Name of the endpoint, such as `relation.deleteLists`. */
  readonly endpoint: string
}

/** The fields of an error, for tests that make one. */
type FieldsOf<E> = Omit<E, keyof Error | "_tag" | "retryable" | "toJSON" | "kind" | "advice">

/** The class of an error. */
export interface ErrorClass<E extends Error> {
  new (fields: FieldsOf<E>): E
  readonly prototype: E
}

/** One invalid field: its path, what was expected, and the kind of value found (never the value itself). */
export interface Issue {
  readonly path: string
  readonly expected: string
  readonly actual: string
}

/** The request is invalid. Nothing was sent. */
export interface PayloadError extends OfCall<"PayloadError"> {
  /** The first invalid fields, at most 20. */
  readonly issues: ReadonlyArray<Issue>
}
export const PayloadError: ErrorClass<PayloadError> = core.PayloadError

/** What happened on the network. */
export type Failure =
  | "Refused"
  | "NameNotFound"
  | "Unreachable"
  | "Tls"
  | "ConnectTimeout"
  | "Timeout"
  | "Reset"
  | "Incomplete"
  | "Closed"
  | "Other"

/** No complete response arrived. */
export interface TransportError extends OfCall<"TransportError"> {
  /** `NotSent`: the service cannot have seen the request. `Unknown`: it may have processed it. */
  readonly reason: "NotSent" | "Unknown"
  readonly failure: Failure
  /** The error code of the runtime, such as `ECONNREFUSED`. */
  readonly code?: string | undefined
  /** Host and port of the request. */
  readonly host?: string | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
  /** What to do about it, in a sentence or two. */
  readonly advice: string
}
export const TransportError: ErrorClass<TransportError> = core.TransportError

/** A response arrived that cannot be used. */
export interface ResponseError extends OfCall<"ResponseError"> {
  /**
   * `Status`: an HTTP status other than 200, for example from a proxy. `Envelope`: not JSON, or without an `ErrorCode`. `Body`:
   * the call succeeded, but a field is invalid; it is never retried.
   */
  readonly reason: "Status" | "Envelope" | "Body"
  readonly status: number
  /** Body of the response; cut to 256 characters unless `reason` is `Body`. */
  readonly body: string
  /** The invalid fields if `reason` is `Body`, at most 20. */
  readonly issues?: ReadonlyArray<Issue> | undefined
  /** Which attempt of the call it was, counted from 1. */
  readonly attempts?: number | undefined
}
export const ResponseError: ErrorClass<ResponseError> = core.ResponseError

/** The kind of an error code, to branch on. */
export type Kind =
  | "InvalidRequest"
  | "Credentials"
  | "PermissionDenied"
  | "Blocked"
  | "NotFound"
  | "AlreadyExists"
  | "Conflict"
  | "RateLimited"
  | "LimitReached"
  | "PlanRequired"
  | "Disabled"
  | "Unsupported"
  | "ContentRejected"
  | "WebhookRejected"
  | "ServiceFault"
  | "Timeout"
  | "Pending"
  | "Unknown"

/** The service responded with an `ErrorCode` other than 0. Branch on `kind` unless one exact code matters. */
export interface ApiError extends OfCall<"ApiError"> {
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
  readonly kind: Kind
  /** What to do about the error, in one sentence. */
  readonly advice: string
}
export const ApiError: ErrorClass<ApiError> = core.ApiError

/** No UserSig could be obtained. */
export interface SigningError extends OfCall<"SigningError"> {
  /** `Signer`: the signer failed or timed out. `UserSig`: it returned an invalid UserSig. */
  readonly reason: "Signer" | "UserSig"
  readonly detail: string
  /** The signer's error, with everything that looks like a secret redacted. */
  readonly cause?: unknown
}
export const SigningError: ErrorClass<SigningError> = core.SigningError

/** Too many calls wait for the rate limit, or the rate limit itself failed. Nothing was sent. */
export interface RateLimitError extends OfCall<"RateLimitError"> {
  readonly ratePerSecond: number
  /** Calls that wait before this one. */
  readonly waiting: number
  /** Milliseconds that a call may wait. */
  readonly maxWait: number
  /** The option whose limit was reached; `maxWait` if omitted. */
  readonly option?: "maxWait" | "maxWaiting" | undefined
  /** The error of the program's own rate limit, its message without secrets. */
  readonly cause?: unknown
}
export const RateLimitError: ErrorClass<RateLimitError> = core.RateLimitError

/** The deadline of the call passed before an attempt could be made. */
export interface DeadlineError extends OfCall<"DeadlineError"> {
  readonly waitingFor: "RateLimit" | "UserSig"
  /** Timeout of the call, in milliseconds. */
  readonly timeout: number
  /** Attempts made before. */
  readonly attempts: number
}
export const DeadlineError: ErrorClass<DeadlineError> = core.DeadlineError

/** An option or a setting is invalid. Nothing was sent. */
export interface OptionsError extends Common<"OptionsError"> {
  /** Name of the option as the user writes it, such as `maxWaiting` or `HTTPS_PROXY`. */
  readonly option: string
  /** What the option must be. */
  readonly expected: string
  /** The value or its type, if that cannot reveal a secret. */
  readonly actual?: string | undefined
  /** The endpoint, if it is an option of a single call. */
  readonly endpoint?: string | undefined
}
export const OptionsError: ErrorClass<OptionsError> = core.OptionsError

/** Every error that a call can reject with. */
export type ChatError =
  | PayloadError
  | TransportError
  | ResponseError
  | ApiError
  | SigningError
  | OptionsError
  | RateLimitError
  | DeadlineError

/** One part of a split request. */
export interface Part<Request = unknown> {
  /** Index of its first entry in the array of the whole request, from 0. */
  readonly from: number
  /** Index after its last entry. */
  readonly to: number
  readonly payload: Request
}

/** A part of a split request failed. Every part is in one of the three lists, in the order of the request. */
export interface ChunksError<Request = unknown, Response = unknown> extends Error {
  readonly _tag: "ChunksError"
  readonly endpoint: string
  /** The field that was split. */
  readonly field: string | undefined
  /** Parts whose calls succeeded. */
  readonly done: ReadonlyArray<Part<Request> & { readonly response: Response }>
  /** Parts whose calls failed; those with an unknown outcome may have taken effect. */
  readonly failed: ReadonlyArray<Part<Request> & { readonly error: ChatError }>
  /** Parts that were not sent. */
  readonly untried: ReadonlyArray<Part<Request>>
  /** The merged responses of the parts that are done. */
  readonly response: Response | undefined
  /** The request without the parts that are done: call again with it to continue. */
  readonly rest: Request
  /** The first failure. */
  readonly error: ChatError
}
export const ChunksError: ErrorClass<ChunksError> = bulk.ChunksError as never

/** An item of a request that failed, although the call succeeded. */
export interface ItemFailure {
  /** What identifies the item, usually a UserID. */
  readonly key: string | undefined
  /** Error code of the item; `undefined` if the service gives none. */
  readonly code: number | undefined
  /** The service's message for the item. */
  readonly info: string | undefined
  /** Kind of the error, `Unknown` without a code. */
  readonly kind: Kind
  /** Whether a retry of the item can help, `never` without a code. */
  readonly retry: Retry
  /** Field of the response that lists the item, or of the request if the response omits it. */
  readonly list: string
  /** Index of the item in that list, from 0. */
  readonly index: number
}

/** A call succeeded, but some of its items failed. */
export interface PartialFailureError<Response = unknown> extends Error {
  readonly _tag: "PartialFailureError"
  readonly endpoint: string
  readonly failures: ReadonlyArray<ItemFailure>
  /** The whole response, the items that succeeded included. */
  readonly response: Response
}
export const PartialFailureError: ErrorClass<PartialFailureError> = ItemResult.PartialFailureError

/** Checks whether a value is an error of a call. */
export const isChatError: (error: unknown) => error is ChatError = core.isChatError

/** Checks whether a value is a response with an `ErrorCode` other than 0, or with this one. */
export const isApiError: {
  <const Code extends number>(error: unknown, code: Code): error is ApiError & { readonly code: Code }
  (error: unknown): error is ApiError
} = core.isApiError

/** Whether a retry can help with an error code, and after what. */
export type Retry = "never" | "fix-request" | "fix-credentials" | "upgrade-plan" | "backoff" | "throttle" | "resign"

/** What is known of an error code. */
export interface ErrorCodeInfo {
  /** The code, or the first one of a range. */
  readonly code: number
  /** The last code of a range. */
  readonly codeTo?: number
  /** Part of the service that responds with the code, such as `relationship`. */
  readonly domain: string
  /** The kind, to branch on. */
  readonly kind: Kind
  /** Whether a retry can help. */
  readonly retry: Retry
  /** What the code means, in a few words. */
  readonly meaning: string
  /** What to do, in one sentence. */
  readonly advice: string
  /** Page of the documentation. */
  readonly doc: string
  /** Further notes. */
  readonly note?: string
}

/** Returns what is known of an error code; the path (`sns/group_delete`) selects the meaning of numbers that have several. */
export const explain: (code: number, path?: string) => ErrorCodeInfo | undefined = ErrorCode.lookup
