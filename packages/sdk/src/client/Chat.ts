/** The client. */
import type { Families } from "../generated/families.js"
import type { CallOptions, Detailed, Endpoint, Preview, Signal } from "./Method.js"

declare global {
  // As in the types of Node, for programs whose `lib` does not have it.
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol
  }
}

/** Options of one call without a definition. */
export interface RawOptions extends CallOptions {
  /**
   * What a second identical request does, which decides whether a failure of unknown outcome is retried.
   *
   * @default "none"
   */
  readonly idempotency?: "read" | "idempotent" | "deduplicated" | "none" | undefined
  /** @default 200 */
  readonly ratePerSecond?: number | undefined
}

/** The fields of a request or of a response without a definition. */
export type Fields = Readonly<Record<string, unknown>>

/** Calls endpoints. */
export interface Client {
  /** Calls an endpoint by its path, such as `v4/sns/group_delete`, for what has no method yet. */
  call(path: string, body: Fields, options?: RawOptions): Promise<Fields>
  /** Calls an endpoint by its definition. */
  call<Request, Response>(
    endpoint: Endpoint<Request, Response>,
    request: Request,
    options?: CallOptions
  ): Promise<Response>
  /** Makes a call and returns the response with its metadata. */
  detailed<Request, Response>(
    endpoint: Endpoint<Request, Response>,
    request: Request,
    options?: CallOptions
  ): Promise<Detailed<Response>>
  /** Returns the request that `call` would send, without sending it. */
  preview<Request>(endpoint: Endpoint<Request, unknown>, request: Request): Promise<Preview>
  /**
   * Closes the client and its connections. Later calls reject with a `TransportError` whose `failure` is `Closed`, and so do
   * calls in flight that take longer than the connections wait for them.
   */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Options of a write to a friend list. */
export interface WriteOptions {
  /** Removes the name from the queue when it aborts; a call in flight continues. */
  readonly signal?: Signal | undefined
}

/** Writes to friend lists: those of one account are put into as few calls as possible, one after the other. */
export interface FriendLists {
  /** Adds a list to an account. */
  add(account: string, name: string, options?: WriteOptions): Promise<{ readonly CurrentSequence: number }>
  /** Deletes a list of an account. */
  delete(account: string, name: string, options?: WriteOptions): Promise<{ readonly CurrentSequence: number }>
}

/** A client with a method for each endpoint, by family. */
export interface Chat extends Client, Families {
  /** Batches writes to friend lists. */
  readonly friendLists: FriendLists
}
