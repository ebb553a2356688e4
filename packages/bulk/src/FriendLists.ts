/**
 * Friend lists one name at a time, written in as few calls as the service
 * allows.
 *
 * The service refuses parallel writes to one account (30008) and asks for
 * batches. Here callers ask for single names, from wherever they are; names of
 * one account travel together, at most 32 to a call, one call after the other.
 *
 * @since 0.1.0
 */
import type * as Chat from "@tcchat/core/Chat"
import { ChatClient } from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Signal from "@tcchat/core/Signal"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as Scope from "effect/Scope"
import { Gatherer, type Outcome } from "./internal/gatherer.js"
import { clientOf, settled } from "./internal/promises.js"

/**
 * Gathers the writes to friend lists.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Adds a list to an account. */
  readonly add: (account: string, name: string) => Outcome<typeof addLists>
  /** Deletes a list of an account. */
  readonly delete: (account: string, name: string) => Outcome<typeof deleteLists>
  /** Callers that wait now, and accounts for which something waits or is under way. */
  readonly waiting: Effect.Effect<{ readonly callers: number; readonly accounts: number }>
}

/**
 * Gathers the writes to friend lists.
 *
 * @since 0.1.0
 * @category tags
 */
export class FriendLists extends Context.Tag("@tcchat/bulk/FriendLists")<FriendLists, Service>() {}

/**
 * @since 0.1.0
 * @category configuration
 */
export interface Options {
  /**
   * Time for which the first name of an account that is idle waits for others. Names that come while a call of their
   * account is under way wait for its end.
   *
   * @default "5 millis"
   */
  readonly window?: Duration.DurationInput | undefined
  /**
   * Calls under way at once, each for another account. Accounts take turns: one with many names does not hold up the rest.
   *
   * @default 64
   */
  readonly concurrency?: number | undefined
  /**
   * Callers that may wait. One more fails at once with `RateLimitError`, so that memory stays bounded when the service
   * is slower than its callers.
   *
   * @default 100000
   */
  readonly maxWaiting?: number | undefined
}

/**
 * Makes a gatherer that ends with its scope; callers that wait then are interrupted.
 *
 * A call that the service refuses for something in it (`InvalidRequest`, `LimitReached`) is repeated in halves, so that
 * one bad name does not fail the others: at most twice as many calls as names.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<Service, never, ChatClient | Scope.Scope> =>
  Effect.gen(function* () {
    const settings = {
      window: options.window ?? "5 millis",
      concurrency: Math.max(1, Math.trunc(options.concurrency ?? 64)),
      maxWaiting: options.maxWaiting ?? 100_000
    }
    // Fibers of this scope, which inherit nothing from the caller who happens to be first.
    const fork = yield* FiberSet.makeRuntime()
    const gatherer = new Gatherer(yield* ChatClient, settings, fork)
    yield* Effect.addFinalizer(() => gatherer.close)
    return {
      add: gatherer.writer(addLists),
      delete: gatherer.writer(deleteLists),
      waiting: gatherer.waiting
    }
  })

/**
 * Gathers the writes to friend lists of everyone who uses the same layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options?: Options): Layer.Layer<FriendLists, never, ChatClient> =>
  Layer.scoped(FriendLists, make(options))

/**
 * Adds a list to an account, together with the other names that are asked for at the time.
 *
 * @since 0.1.0
 * @category accessors
 */
export const add = (
  account: string,
  name: string
): Effect.Effect<Endpoint.Success<typeof addLists>, ChatError.ChatError<Endpoint.Code<typeof addLists>>, FriendLists> =>
  Effect.flatMap(FriendLists, (lists) => lists.add(account, name))

const delete_ = (
  account: string,
  name: string
): Effect.Effect<
  Endpoint.Success<typeof deleteLists>,
  ChatError.ChatError<Endpoint.Code<typeof deleteLists>>,
  FriendLists
> => Effect.flatMap(FriendLists, (lists) => lists.delete(account, name))

export {
  /**
   * Deletes a list of an account, together with the other names that are asked for at the time.
   *
   * Interrupting a caller takes its name off the queue, unless someone else waits for the same name. A call that is under
   * way goes on for the others, and keeps its turn.
   *
   * @example
   * ```ts
   * import * as FriendLists from "@tcchat/bulk/FriendLists"
   * import * as Effect from "effect/Effect"
   *
   * export const forget = (rows: ReadonlyArray<{ account: string; list: string }>) =>
   *   Effect.forEach(rows, ({ account, list }) => FriendLists.delete(account, list), { concurrency: "unbounded" })
   * ```
   *
   * @since 0.1.0
   * @category accessors
   */
  delete_ as delete
}

/**
 * Gathers the writes to friend lists, for programs that do not use Effect. The promises reject with `ChatError`, or with
 * the reason of an aborted signal.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromiseFriendLists {
  readonly add: (
    account: string,
    name: string,
    options?: { readonly signal?: Signal.Signal | undefined }
  ) => Promise<Endpoint.Success<typeof addLists>>
  readonly delete: (
    account: string,
    name: string,
    options?: { readonly signal?: Signal.Signal | undefined }
  ) => Promise<Endpoint.Success<typeof deleteLists>>
  /** Ends the gatherer, not the client. Callers that wait are rejected. */
  readonly close: () => Promise<void>
}

/**
 * Makes a gatherer over a client of promises.
 *
 * @example
 * ```ts
 * import { createFriendLists } from "@tcchat/bulk/FriendLists"
 * import type { Chat } from "@tcchat/core/Chat"
 *
 * export const forget = async (chat: Chat, account: string, names: ReadonlyArray<string>) => {
 *   const lists = createFriendLists(chat)
 *   await Promise.allSettled(names.map((name) => lists.delete(account, name)))
 *   await lists.close()
 * }
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const createFriendLists = (chat: Chat.Chat, options?: Options): PromiseFriendLists => {
  const runtime = ManagedRuntime.make(
    Layer.provide(
      layer(options),
      Layer.sync(ChatClient, () => clientOf(chat))
    )
  )
  const run = <A, E>(effect: Effect.Effect<A, E, FriendLists>, signal: Signal.Signal | undefined) =>
    settled(runtime.runFork(effect), signal)
  return {
    add: (account, name, { signal } = {}) => run(add(account, name), signal),
    delete: (account, name, { signal } = {}) => run(delete_(account, name), signal),
    close: () => runtime.dispose()
  }
}
