/**
 * The errors of a call, as classes. None contains a URL or a secret, in its message or its JSON.
 *
 * `chat` methods reject with one of them, or with the reason of an aborted signal.
 */
import * as bulk from "@tcchat/bulk/Chunks"
import * as core from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type {
  ApiError,
  DeadlineError,
  ErrorCodeInfo,
  OptionsError,
  PayloadError,
  RateLimitError,
  ResponseError,
  SigningError,
  TransportError
} from "./generated/faces/errors.js"

export * from "./generated/faces/errors.js"

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
export const ChunksError: {
  new (fields: Omit<ChunksError, keyof Error | "_tag" | "error">): ChunksError
  readonly prototype: ChunksError
} = bulk.ChunksError as never

/** Checks whether a value is an error of a call. */
export const isChatError: (error: unknown) => error is ChatError = core.isChatError

/** Checks whether a value is a response with an `ErrorCode` other than 0, or with this one. */
export const isApiError: {
  <const Code extends number>(error: unknown, code: Code): error is ApiError & { readonly code: Code }
  (error: unknown): error is ApiError
} = core.isApiError

/** Returns what is known of an error code; the path (`sns/group_delete`) selects the meaning of numbers that have several. */
export const explain: (code: number, path?: string) => ErrorCodeInfo | undefined = ErrorCode.lookup
