/**
 * Requests with more entries than one call takes: split, sent part by part,
 * and answered as one.
 *
 * Which array of a request may be split, and where, stands in the definition
 * of the endpoint, in `chunks`.
 */
import type * as Chat from "@tcchat/core/Chat"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Signal from "@tcchat/core/Signal"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { check } from "./internal/checks.js"
import { owned } from "./internal/owned.js"
import { makePace } from "./internal/pace.js"
import { clientOf, run } from "./internal/promises.js"

/** One call of a request that was split. */
export interface Part<E extends Endpoint.Any> {
  /** Place of its first entry in the array of the whole request, counted from 0. */
  readonly from: number
  /** Place behind its last entry. */
  readonly to: number
  readonly payload: Endpoint.Payload<E>
}

/** One call of a request that was split, with its response. */
export interface Responded<E extends Endpoint.Any> extends Part<E> {
  readonly response: Endpoint.Success<E>
}

/** How far a request came that was split: every part is in one of the three lists, in the order of the request. */
export interface Progress<E extends Endpoint.Any> {
  readonly endpoint: string
  /** Field that was split; nothing where one call takes the whole request. */
  readonly field: string | undefined
  /** Parts that the service answered. */
  readonly done: ReadonlyArray<Responded<E>>
  /** Parts whose calls failed; what failed with an unknown outcome may have been acted on. */
  readonly failed: ReadonlyArray<Part<E> & { readonly error: ChatError.ChatError<Endpoint.Code<E>> }>
  /** Parts that were not sent. */
  readonly untried: ReadonlyArray<Part<E>>
  /** Answers of the parts that are done, merged. */
  readonly response: Endpoint.Success<E> | undefined
  /** The request without what is done: call again with it to go on. */
  readonly rest: Endpoint.Payload<E>
}

/** A part of a request that was split failed. It says what is done, what failed and what was not tried. */
export class ChunksError<E extends Endpoint.Any = Endpoint.Any> extends Data.TaggedError("ChunksError")<
  Progress<Endpoint.Any>
> {
  declare readonly done: Progress<E>["done"]
  declare readonly failed: Progress<E>["failed"]
  declare readonly untried: Progress<E>["untried"]
  declare readonly response: Progress<E>["response"]
  declare readonly rest: Progress<E>["rest"]

  /** The first failure. */
  get error(): ChatError.ChatError<Endpoint.Code<E>> {
    return this.failed[0]!.error
  }

  override get message(): string {
    const all = this.done.length + this.failed.length + this.untried.length
    return `${this.error.message}; of ${all} calls ${this.done.length} are done, ${this.failed.length} failed and ${this.untried.length} were not tried`
  }
}

/** How a chunked call is sent. */
export interface Options extends ChatClient.CallOptions {
  /**
   * Calls under way at once. Writes go one after the other, as parallel writes to one account end in 30008; raise it for
   * writes to different accounts only.
   *
   * @default 4 for reads, 1 for writes
   */
  readonly concurrency?: number | undefined
}

/**
 * Splits a request into parts that one call each takes.
 *
 * A request that is small enough, or whose endpoint has no array that may be split, is one part.
 */
export const split = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Endpoint.Payload<E>
): {
  readonly field: string | undefined
  readonly perMinute?: number
  readonly parts: readonly [Part<E>, ...Array<Part<E>>]
} => {
  const chunk = endpoint.chunks.find(({ field }) => entriesOf(payload, field) !== undefined)
  if (chunk === undefined) return { field: undefined, parts: [{ from: 0, to: 0, payload }] }
  const { field, perMinute, size } = chunk
  const entries = entriesOf(payload, field)!
  const part = (from: number): Part<E> => {
    const to = Math.min(from + size, entries.length)
    return { from, to, payload: { ...payload, [field]: entries.slice(from, to) } }
  }
  const count = Math.max(1, Math.ceil(entries.length / size))
  const [first, ...others] = Array.from({ length: count }, (_, index) => part(index * size))
  return { field, ...(perMinute !== undefined && { perMinute }), parts: [first!, ...others] }
}

/** Merges answers into one: arrays are put one behind the other, and of everything else the last response counts. */
export const merge = <E extends Endpoint.Any>(
  _endpoint: E,
  responses: readonly [Endpoint.Success<E>, ...Array<Endpoint.Success<E>>]
): Endpoint.Success<E> => {
  const lists = new Map<string, Array<unknown>>()
  for (const response of responses)
    for (const [field, value] of Object.entries(response))
      if (Array.isArray(value)) {
        const list = lists.get(field) ?? []
        for (const entry of value) list.push(entry)
        lists.set(field, list)
      }
  return Object.assign({}, responses.at(-1), Object.fromEntries(lists))
}

/**
 * Calls an endpoint with a request of any length, in as many calls as it needs, and returns the response of each.
 *
 * For calls whose answers say something of their own, such as the key of a message or the id of a task. All parts are
 * checked before the first one is sent, and sent no faster than the service takes their entries (`perMinute`). After a failure no further part is sent, and those under way are awaited, so
 * that the error can say what became of each.
 *
 * @example
 * ```ts
 * import * as Chunks from "@tcchat/bulk/Chunks"
 * import { pushToUsers } from "@tcchat/endpoints/push"
 * import * as Effect from "effect/Effect"
 *
 * export const announce = (To_Account: ReadonlyArray<string>) =>
 *   Chunks.callParts(pushToUsers, { From_Account: "shop", To_Account, OfflinePushInfo: { Desc: "We have moved" } }).pipe(
 *     Effect.map((parts) => parts.map(({ response, from, to }) => ({ task: response.TaskId, from, to })))
 *   )
 * ```
 */
export const callParts = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Endpoint.Payload<E>,
  { concurrency = endpoint.idempotency === "read" ? 4 : 1, ...options }: Options = {}
): Effect.Effect<
  readonly [Responded<E>, ...Array<Responded<E>>],
  ChatError.PayloadError | ChatError.OptionsError | ChunksError<E>,
  ChatClient.ChatClient
> =>
  Effect.gen(function* () {
    const atOnce = yield* Effect.mapError(
      Check.integer("concurrency", concurrency),
      ({ actual, expected, option }) =>
        new ChatError.OptionsError({ option, expected, actual, endpoint: endpoint.name })
    )
    const { copy, whole } = owned(payload)
    const { field, parts: all, perMinute } = split(endpoint, copy)
    const parts = yield* check(endpoint, field, all, whole)

    const failed: Array<Progress<E>["failed"][number]> = []
    const done: Array<Responded<E>> = []
    const untried: Array<Part<E>> = []
    const pace = perMinute === undefined ? () => Effect.void : makePace(perMinute)
    yield* Effect.forEach(
      parts,
      (part) =>
        Effect.gen(function* () {
          if (failed.length === 0) yield* pace(part.to - part.from)
          if (failed.length > 0) return void untried.push(part)
          yield* Effect.match(ChatClient.call(endpoint, part.payload, options), {
            onFailure: (error) => void failed.push({ ...part, error }),
            onSuccess: (response) => void done.push({ ...part, response })
          })
        }),
      { concurrency: Math.min(atOnce, parts.length), discard: true }
    )

    for (const list of [done, failed, untried]) list.sort((a, b) => a.from - b.from)
    const [first, ...others] = done
    if (failed.length === 0) return [first!, ...others] as const
    const open = [...failed, ...untried].sort((a, b) => a.from - b.from)
    const rest =
      field === undefined ? copy : { ...copy, [field]: open.flatMap((part) => entriesOf(part.payload, field) ?? []) }
    const response = first === undefined ? undefined : mergeParts(endpoint, [first, ...others])
    return yield* new ChunksError<E>({ endpoint: endpoint.name, field, done, failed, untried, response, rest })
  })

/**
 * Calls an endpoint with a request of any length, in as many calls as it needs, and merges the responses.
 *
 * It is `callParts` with its responses made into one. Items that failed within answers stand in the merged answer.
 *
 * @example
 * ```ts
 * import * as Chunks from "@tcchat/bulk/Chunks"
 * import { importAccounts } from "@tcchat/endpoints/account"
 * import * as Effect from "effect/Effect"
 *
 * export const importAll = (Accounts: ReadonlyArray<string>) =>
 *   Chunks.call(importAccounts, { Accounts }).pipe(
 *     Effect.catchTag("ChunksError", (error) =>
 *       Effect.zipRight(Effect.logWarning(error.message), Chunks.call(importAccounts, error.rest))
 *     )
 *   )
 * ```
 */
export const call = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Endpoint.Payload<E>,
  options?: Options
): Effect.Effect<
  Endpoint.Success<E>,
  ChatError.PayloadError | ChatError.OptionsError | ChunksError<E>,
  ChatClient.ChatClient
> => Effect.map(callParts(endpoint, payload, options), (parts) => mergeParts(endpoint, parts))

/**
 * Calls an endpoint with a request of any length and returns the response of each call, for programs that do not use
 * Effect. Rejects with `PayloadError` or `ChunksError`, or with the reason of an aborted signal.
 */
export const sendParts = <E extends Endpoint.Any>(
  chat: Chat.Chat,
  endpoint: E,
  payload: Endpoint.Payload<E>,
  { signal, ...options }: Options & { readonly signal?: Signal.Signal | undefined } = {}
): Promise<readonly [Responded<E>, ...Array<Responded<E>>]> =>
  run(Effect.provideService(callParts(endpoint, payload, options), ChatClient.ChatClient, clientOf(chat)), signal)

/**
 * Calls an endpoint with a request of any length, for programs that do not use Effect. Rejects with `PayloadError` or
 * `ChunksError`, or with the reason of an aborted signal.
 */
export const send = <E extends Endpoint.Any>(
  chat: Chat.Chat,
  endpoint: E,
  payload: Endpoint.Payload<E>,
  options?: Options & { readonly signal?: Signal.Signal | undefined }
): Promise<Endpoint.Success<E>> =>
  sendParts(chat, endpoint, payload, options).then((parts) => mergeParts(endpoint, parts))

const mergeParts = <E extends Endpoint.Any>(
  endpoint: E,
  [first, ...others]: readonly [Responded<E>, ...Array<Responded<E>>]
): Endpoint.Success<E> => merge(endpoint, [first.response, ...others.map(({ response }) => response)])

const entriesOf = (payload: object, field: string): ReadonlyArray<unknown> | undefined => {
  const value: unknown = Reflect.get(payload, field)
  return Array.isArray(value) ? value : undefined
}
