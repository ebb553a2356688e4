/** The methods of a client: what each endpoint can do, as a function and its properties. */

import type { ItemFailure } from "../errors.js"
import type { Preview, Signal } from "../generated/faces/options.js"

/** A time: milliseconds, or a string such as `"10 seconds"` or `"500 millis"`. */
export type Duration = number | `${number} ${DurationUnit}`

type DurationUnit =
  | "milli"
  | "millis"
  | "second"
  | "seconds"
  | "minute"
  | "minutes"
  | "hour"
  | "hours"
  | "day"
  | "days"
  | "week"
  | "weeks"

/** Options of one call. */
export interface CallOptions {
  /** Cancels the call and its request when it aborts; the promise rejects with the signal's reason. */
  readonly signal?: Signal | undefined
  /** Time for the whole call with all its attempts. */
  readonly timeout?: Duration | undefined
  /** Time for one attempt. */
  readonly attemptTimeout?: Duration | undefined
  /** Maximum number of attempts, the first included. */
  readonly attempts?: number | undefined
}

/** Options of a call that is split: its times are those of each part. */
export interface SplitOptions extends CallOptions {
  /**
   * Number of parallel calls. Writes run one after the other, because parallel writes to one account fail with 30008; raise it
   * only for writes to different accounts.
   *
   * @default 4 for reads, 1 for writes
   */
  readonly concurrency?: number | undefined
}

/** What is known of a call besides its response. */
export interface Metadata {
  /** Name of the endpoint, such as `relation.deleteLists`. */
  readonly endpoint: string
  /** Number of attempts, the first included. */
  readonly attempts: number
  /** Milliseconds from the call to its response, waits included. */
  readonly milliseconds: number
  /** Host that responded. */
  readonly host: string | undefined
  /** The service's `RequestId`, if the response has one. */
  readonly requestId: string | undefined
}

/** A response with its metadata. */
export interface Detailed<Response> {
  readonly response: Response
  readonly metadata: Metadata
  /** The items of the request that failed, although the call succeeded. */
  readonly failures: ReadonlyArray<ItemFailure>
}

/** Calls one endpoint. Rejects with one of the errors in `@tcchat/sdk/errors`, or with the reason of an aborted signal. */
export interface Method<Request, Response> {
  (request: Request, options?: CallOptions): Promise<Response>
  /** Makes the call and returns the response with its metadata, and the items that failed. */
  readonly detailed: (request: Request, options?: CallOptions) => Promise<Detailed<Response>>
  /**
   * Makes the call, and rejects with `PartialFailureError` if it succeeded but some of its items failed. Its `response` and
   * `failures` say which.
   */
  readonly orFail: (request: Request, options?: CallOptions) => Promise<Response>
  /** Returns the request that a call would send, without sending it. */
  readonly preview: (request: Request) => Promise<Preview>
}

/** Calls one endpoint that returns pages. */
export interface PagedMethod<Request, Response, Item, FirstPage> extends Method<Request, Response> {
  /** Reads all pages, one call after the other, as the loop asks for them. */
  readonly pages: (request: FirstPage, options?: CallOptions) => AsyncIterable<Response>
  /** Reads the items of all pages. */
  readonly items: (request: FirstPage, options?: CallOptions) => AsyncIterable<Item>
}

/** Calls one endpoint that takes a limited number of entries. */
export interface SplitMethod<Request, Response> extends Method<Request, Response> {
  /**
   * Makes as many calls as the limit of entries requires, and merges the responses: lists are concatenated, everything else is
   * that of the last response. Rejects with `ChunksError` if a call fails; its `rest` is the request that remains to be made.
   */
  readonly many: (request: Request, options?: SplitOptions) => Promise<Response>
}

/** A request for the first page, in which the fields that state where a page starts are optional. */
export type FirstPage<Request, Field extends PropertyKey> = Request extends unknown
  ? Omit<Request, Field> & { readonly [K in keyof Request & Field]?: Request[K] | undefined }
  : never

declare const types: unique symbol

/** The definition of an endpoint, for `call`. */
export interface Endpoint<Request, Response> {
  /** Name in errors and spans, such as `relation.deleteLists`. */
  readonly name: string
  /** Service and command of the URL, such as `sns/group_delete`. */
  readonly path: string
  /** Documented calls per second for one SDKAppID. */
  readonly ratePerSecond: number
  readonly [types]?: (request: Request) => Response
}
