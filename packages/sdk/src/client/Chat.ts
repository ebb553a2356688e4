/** The client. */
import type { Families } from "../generated/families.js"
import type { Preview, Signal } from "../generated/faces/options.js"
import type { CallOptions, Detailed, Endpoint } from "./Method.js"

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
  readonly call: {
    /** Calls an endpoint by its path, such as `v4/sns/group_delete`, for what has no method yet. */
    (path: string, body: object, options?: RawOptions): Promise<Fields>
    /** Calls an endpoint by its definition. */
    <Request, Response>(
      endpoint: Endpoint<Request, Response>,
      request: Request,
      options?: CallOptions
    ): Promise<Response>
  }
  /** Makes a call and returns the response with its metadata, and the items that failed. */
  readonly detailed: <Request, Response>(
    endpoint: Endpoint<Request, Response>,
    request: Request,
    options?: CallOptions
  ) => Promise<Detailed<Response>>
  /** Returns the request that `call` would send, without sending it. */
  readonly preview: <Request>(endpoint: Endpoint<Request, unknown>, request: Request) => Promise<Preview>
  /**
   * Closes the client and its connections. Later calls reject with a `TransportError` whose `failure` is `Closed`, and so do
   * calls in flight that take longer than the connections wait for them.
   */
  readonly close: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** Options of a write to a friend list. */
export interface WriteOptions {
  /** Removes the name from the queue when it aborts; a call in flight continues. */
  readonly signal?: Signal | undefined
}

/** The response to a write. */
export interface WrittenList {
  /** Sequence of the account's friend lists after the call. */
  readonly CurrentSequence: number
}

/** Writes to friend lists: those of one account are put into as few calls as possible, one after the other. */
export interface FriendLists {
  /** Adds a list to an account. */
  readonly add: (account: string, name: string, options?: WriteOptions) => Promise<WrittenList>
  /** Deletes a list of an account. */
  readonly delete: (account: string, name: string, options?: WriteOptions) => Promise<WrittenList>
}

/** A client with a method for each endpoint, by family. */
export interface Chat extends Client, Families {
  /** Batches writes to friend lists. */
  readonly friendLists: FriendLists
}
