/**
 * Splits requests with more entries than one call takes, sends the parts, and
 * merges the responses.
 *
 * The endpoint's definition states in `chunks` which array of a request may be
 * split, and into which size.
 */
import type * as Chat from "@tcchat/core/Chat"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Signal from "@tcchat/core/Signal"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { check } from "./internal/checks.js"
import { makePace } from "./internal/pace.js"
import { clientOf } from "./internal/promises.js"

/** One part of a split request. */
export interface Part<E extends Endpoint.Any> {
  /** Index of its first entry in the array of the whole request, from 0. */
  readonly from: number
  /** Index after its last entry. */
  readonly to: number
  readonly payload: Endpoint.Payload<E>
}

/** One part of a split request, with its response. */
export interface Responded<E extends Endpoint.Any> extends Part<E> {
  readonly response: Endpoint.Success<E>
}

/** Progress of a split request: every part is in one of the three lists, in the order of the request. */
export interface Progress<E extends Endpoint.Any> {
  readonly endpoint: string
  /** The field that was split; `undefined` if one call takes the whole request. */
  readonly field: string | undefined
  /** Parts whose calls succeeded. */
  readonly done: ReadonlyArray<Responded<E>>
  /** Parts whose calls failed; those with an unknown outcome may have taken effect. */
  readonly failed: ReadonlyArray<Part<E> & { readonly error: ChatError.ChatError<Endpoint.Code<E>> }>
  /** Parts that were not sent. */
  readonly untried: ReadonlyArray<Part<E>>
  /** The merged responses of the parts that are done. */
  readonly response: Endpoint.Success<E> | undefined
  /** The request without the parts that are done: call again with it to continue. */
  readonly rest: Endpoint.Payload<E>
}

/** A part of a split request failed. The error lists the parts that are done, failed and untried. */
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
    return `${this.error.message}; of ${all} calls, ${this.done.length} succeeded, ${this.failed.length} failed and ${this.untried.length} were not attempted`
  }
}

/** Options of a chunked call. */
export interface Options extends ChatClient.CallOptions {
  /**
   * Number of parallel calls. Writes run one after the other, because parallel writes to one account fail with 30008; raise it
   * only for writes to different accounts.
   *
   * @default 4 for reads, 1 for writes
   */
  readonly concurrency?: number | undefined
}

/**
 * Splits a request into parts for one call each.
 *
 * A request that is small enough, or whose endpoint has no array that may be split, is a single part.
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

/** Merges responses: concatenates arrays, and takes everything else from the last response. */
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
 * Calls an endpoint with a request of any length, in as many calls as needed, and returns the response of each.
 *
 * For calls whose responses have a value of their own, such as the key of a message or the id of a task. All parts are
 * validated before the first one is sent, and sent no faster than `perMinute` allows. After a failure no further part is sent,
 * and the calls in flight are awaited, so that the error can state the outcome of each.
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
    const { copy, whole } = Json.copy(payload)
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
          yield* Effect.matchEffect(ChatClient.call(endpoint, part.payload, options), {
            // An option that is invalid for one part is so for all.
            onFailure: (error) =>
              error._tag === "OptionsError" ? Effect.fail(error) : Effect.sync(() => failed.push({ ...part, error })),
            onSuccess: (response) => Effect.sync(() => done.push({ ...part, response }))
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
 * Calls an endpoint with a request of any length, in as many calls as needed, and merges the responses.
 *
 * It is `callParts` with merged responses. Items that failed within a response are in the merged response.
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
  Signal.runPromise(
    Effect.provideService(callParts(endpoint, payload, options), ChatClient.ChatClient, clientOf(chat)),
    signal
  )

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

const entriesOf = (payload: object | undefined, field: string): ReadonlyArray<unknown> | undefined => {
  // A payload may be of any type in JavaScript; the client rejects what is no object.
  const value: unknown = (payload as Readonly<Record<string, unknown>> | null | undefined)?.[field]
  return Array.isArray(value) ? value : undefined
}
