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
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberId from "effect/FiberId"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { type Batch, type Entry, Lane, type Write } from "./internal/lane.js"
import { clientOf, settled } from "./internal/promises.js"

/**
 * The outcome that a caller gets: that of the call which carried its name.
 *
 * @since 0.1.0
 * @category models
 */
export type Outcome<E extends Endpoint.Any> = Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>

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

/** Names that one call takes. */
const batchSize = 32

/** Says whether the service refused a call for something in it, so that a part of it may fare better. */
const isRefusal = (cause: Cause.Cause<ChatError.ChatError>): boolean =>
  Option.exists(
    Cause.failureOption(cause),
    (error) => error._tag === "ApiError" && (error.kind === "InvalidRequest" || error.kind === "LimitReached")
  )

/**
 * Makes a gatherer that ends with its scope; callers that wait then are interrupted.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<Service, never, ChatClient | Scope.Scope> =>
  Effect.gen(function* () {
    const client = yield* ChatClient
    const window = options.window ?? "5 millis"
    const concurrency = Math.max(1, Math.trunc(options.concurrency ?? 64))
    const maxWaiting = options.maxWaiting ?? 100_000
    // Fibers of this scope, which inherit nothing from the caller who happens to be first.
    const fork = yield* FiberSet.makeRuntime()

    const lanes = new Map<string, Lane>()
    const gathering = new Set<Lane>()
    const ready = new Set<Lane>()
    let callers = 0
    let workers = 0
    let closed = false

    const settle = (entries: ReadonlyArray<Entry>, exit: Exit.Exit<unknown, ChatError.ChatError>) =>
      Effect.sync(() => {
        for (const { outcome } of entries) Deferred.unsafeDone(outcome, exit)
      })

    /** Sends a batch; where something in it is refused, its halves, until only the culprits have failed. */
    const send = (account: string, { endpoint, entries }: Batch): Effect.Effect<void> =>
      Effect.matchCauseEffect(
        client.call<Write>(endpoint, { From_Account: account, GroupName: entries.map(({ name }) => name) }),
        {
          onSuccess: (answer) => settle(entries, Exit.succeed(answer)),
          onFailure: (cause) => {
            if (entries.length === 1 || !isRefusal(cause)) return settle(entries, Exit.failCause(cause))
            const half = entries.length >> 1
            return Effect.zipRight(
              send(account, { endpoint, entries: entries.slice(0, half) }),
              send(account, { endpoint, entries: entries.slice(half) })
            )
          }
        }
      )

    /** Serves accounts in turn, one call each, until none is ready. */
    const work = Effect.gen(function* () {
      for (let [lane] = ready; lane !== undefined; [lane] = ready) {
        ready.delete(lane)
        const batch = lane.take(batchSize)
        if (batch === undefined) lanes.delete(lane.account)
        else {
          const interrupted = settle(batch.entries, Exit.interrupt(FiberId.none))
          yield* Effect.onInterrupt(send(lane.account, batch), () => interrupted)
          ready.add(lane)
        }
      }
      workers--
    })

    /** Ends the window of the account that opened first, and sees to it that somebody serves it. */
    const gathered = Effect.sync(() => {
      const [lane] = gathering
      gathering.delete(lane!)
      ready.add(lane!)
      if (workers === concurrency) return
      workers++
      fork(work)
    })

    const open = (account: string): Lane => {
      const lane = new Lane(account)
      lanes.set(account, lane)
      gathering.add(lane)
      fork(Effect.yieldNow().pipe(Effect.zipRight(Effect.sleep(window)), Effect.zipRight(gathered)))
      return lane
    }

    const submit = <E extends Write>(endpoint: E): ((account: string, name: string) => Outcome<E>) => {
      const fits = Schema.is(endpoint.payload)
      const { name: endpointName, ratePerSecond } = endpoint

      const enter = (account: string, name: string) =>
        Effect.suspend(() => {
          if (closed) return Effect.interrupt
          if (callers >= maxWaiting) {
            return new ChatError.RateLimitError({ endpoint: endpointName, ratePerSecond, waiting: callers, maxWait: 0 })
          }
          callers++
          const lane = lanes.get(account) ?? open(account)
          return Effect.succeed({ lane, entry: lane.join(endpoint, name) })
        })

      return (account, name) => {
        const payload: Endpoint.Payload<Write> = { From_Account: account, GroupName: [name] }
        // What the client refuses would fail the whole batch: it goes alone, and gets no further than the client.
        if (!fits(payload)) return client.call<E>(endpoint, payload)
        return Effect.acquireUseRelease(
          enter(account, name),
          ({ entry }) => Deferred.await(entry.outcome) as Outcome<E>,
          ({ entry, lane }) =>
            Effect.sync(() => {
              callers--
              lane.leave(entry)
            })
        )
      }
    }

    yield* Effect.addFinalizer(() =>
      Effect.suspend(() => {
        closed = true
        ready.clear()
        const waiting: Array<Entry> = []
        for (const lane of lanes.values())
          for (let batch = lane.take(batchSize); batch !== undefined; batch = lane.take(batchSize))
            waiting.push(...batch.entries)
        lanes.clear()
        return settle(waiting, Exit.interrupt(FiberId.none))
      })
    )

    return {
      add: submit(addLists),
      delete: submit(deleteLists),
      waiting: Effect.sync(() => ({ callers, accounts: lanes.size }))
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
    options?: { readonly signal?: Chat.Signal | undefined }
  ) => Promise<Endpoint.Success<typeof addLists>>
  readonly delete: (
    account: string,
    name: string,
    options?: { readonly signal?: Chat.Signal | undefined }
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
  const run = <A, E>(effect: Effect.Effect<A, E, FriendLists>, signal: Chat.Signal | undefined) =>
    settled(runtime.runFork(effect), signal)
  return {
    add: (account, name, { signal } = {}) => run(add(account, name), signal),
    delete: (account, name, { signal } = {}) => run(delete_(account, name), signal),
    close: () => runtime.dispose()
  }
}
