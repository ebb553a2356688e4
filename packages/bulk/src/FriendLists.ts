/**
 * Adds and deletes friend lists by single names, in as few calls as possible.
 *
 * The service rejects parallel writes to one account (30008) and asks for
 * batches. Callers anywhere in a program pass single names; names of one account
 * are sent together, at most 32 per call, one call after the other.
 */
import type * as Chat from "@tcchat/core/Chat"
import { ChatClient } from "@tcchat/core/ChatClient"
import type * as ChatError from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Signal from "@tcchat/core/Signal"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import type { Options } from "./FriendListsOptions.js"
import * as FriendListsOptions from "./FriendListsOptions.js"
import { type Enqueue, Coalescer, type Settings } from "./internal/coalescer.js"
import type { Write } from "./internal/lane.js"
import { clientOf } from "./internal/promises.js"

export type { Options } from "./FriendListsOptions.js"

/** The result for a caller: the outcome of the call that carried its name. */
type Outcome<E extends Endpoint.Any> = Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>

/** Batches writes to friend lists. */
export interface Service {
  /** Adds a list to an account. */
  readonly add: (account: string, name: string) => Outcome<typeof addLists>
  /** Deletes a list of an account. */
  readonly delete: (account: string, name: string) => Outcome<typeof deleteLists>
  /** Number of waiting callers, and of accounts with waiting or running work. */
  readonly waiting: Effect.Effect<{ readonly callers: number; readonly accounts: number }>
}

/** Batches writes to friend lists. */
export class FriendLists extends Context.Tag("@tcchat/bulk/FriendLists")<FriendLists, Service>() {}

/**
 * Makes a service that is closed with its scope. Waiting callers then fail with a `TransportError` whose `failure` is `Closed`; its
 * `reason` is `Unknown` if their call was in flight, and `NotSent` otherwise. Later callers fail with `NotSent`.
 *
 * If the service rejects the content of a call (`InvalidRequest`, `LimitReached`), its two halves are sent separately, so that
 * one bad name does not fail the others. That makes at most twice as many calls as names.
 *
 * Fails with `OptionsError` for an invalid option.
 */
export const make = (options: Options = {}): Effect.Effect<Service, ChatError.OptionsError, ChatClient | Scope.Scope> =>
  Effect.gen(function* () {
    const coalescer = yield* open(yield* FriendListsOptions.read(options))
    return {
      add: effectOf<typeof addLists>(coalescer.writer(addLists)),
      delete: effectOf<typeof deleteLists>(coalescer.writer(deleteLists)),
      waiting: coalescer.waiting
    }
  })

/** Batches the writes to friend lists of all users of the layer. */
export const layer = (options?: Options): Layer.Layer<FriendLists, ChatError.OptionsError, ChatClient> =>
  Layer.scoped(FriendLists, make(options))

/** Adds a list to an account, batched with other names of the account. */
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
   * Deletes a list of an account, batched with other names of the account.
   *
   * Interrupting a caller removes its name from the queue, unless another caller waits for the same name. A call in flight
   * continues for the others.
   *
   * @example
   * ```ts
   * import * as FriendLists from "@tcchat/bulk/FriendLists"
   * import * as Effect from "effect/Effect"
   *
   * export const forget = (rows: ReadonlyArray<{ account: string; list: string }>) =>
   *   Effect.forEach(rows, ({ account, list }) => FriendLists.delete(account, list), { concurrency: "unbounded" })
   * ```
   */
  delete_ as delete
}

/** Options of one write. */
export interface WriteOptions {
  /** Removes the name from the queue when it aborts; the promise rejects with the signal's reason. */
  readonly signal?: Signal.Signal | undefined
}

/**
 * Batches writes to friend lists, for programs that do not use Effect. The promises reject with `ChatError`, or with
 * the reason of an aborted signal.
 */
export interface PromiseFriendLists {
  readonly add: (account: string, name: string, options?: WriteOptions) => Promise<Endpoint.Success<typeof addLists>>
  readonly delete: (
    account: string,
    name: string,
    options?: WriteOptions
  ) => Promise<Endpoint.Success<typeof deleteLists>>
  /**
   * Closes this service, not the client. Waiting and later callers are rejected with a `TransportError` whose `failure` is
   * `Closed`; its `reason` is `Unknown` if the call was in flight, otherwise `NotSent`.
   */
  readonly close: () => Promise<void>
}

/**
 * Makes a friend lists service on a promise client. Throws `OptionsError` for an invalid option.
 *
 * In a Worker, work in flight ends with the incoming request that started it: create the service in each request.
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
 */
export const createFriendLists = (chat: Chat.Chat, options: Options = {}): PromiseFriendLists => {
  const settings = Check.orThrow(FriendListsOptions.read(options))
  const scope = Effect.runSync(Scope.make())
  const coalescer = Effect.runSync(
    open(settings).pipe(Scope.extend(scope), Effect.provideService(ChatClient, clientOf(chat)))
  )
  return {
    add: promiseOf<typeof addLists>(coalescer.writer(addLists)),
    delete: promiseOf<typeof deleteLists>(coalescer.writer(deleteLists)),
    close: () => Effect.runPromise(Scope.close(scope, Exit.void))
  }
}

const open = (settings: Settings): Effect.Effect<Coalescer, never, ChatClient | Scope.Scope> =>
  Effect.gen(function* () {
    // Fibers of this scope, which inherit nothing from the first caller.
    const fork = yield* FiberSet.makeRuntime()
    const coalescer = new Coalescer(yield* ChatClient, settings, yield* Effect.clock, fork)
    yield* Effect.addFinalizer(() => coalescer.close)
    return coalescer
  })

const effectOf =
  <E extends Write>(ask: Enqueue) =>
  (account: string, name: string): Outcome<E> =>
    Effect.async<unknown, ChatError.ChatError>((resume) => Effect.sync(ask(account, name, resume))) as Outcome<E>

const promiseOf =
  <E extends Write>(ask: Enqueue) =>
  (account: string, name: string, options: WriteOptions = {}): Promise<Endpoint.Success<E>> =>
    new Promise((resolve, reject) => {
      const signal = Check.orThrow(Check.signal(Check.orThrow(Check.options("", options, { signal: true })).signal))
      if (signal?.aborted === true) return reject(signal.reason)
      let leave = (): void => undefined
      const listening =
        signal &&
        Signal.onAbort(signal, () => {
          leave()
          reject(signal.reason)
        })
      leave = ask(account, name, (exit) => {
        listening?.()
        if (Exit.isSuccess(exit)) resolve(exit.value as Endpoint.Success<E>)
        else reject(Cause.squash(exit.cause))
      })
    })
