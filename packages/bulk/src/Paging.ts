/**
 * Reads all pages of an endpoint: as a stream, or as an async iterable for
 * programs that do not use Effect.
 *
 * The endpoint's definition states in `paging` how to read its pages.
 */
import type * as Chat from "@tcchat/core/Chat"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import type * as Signal from "@tcchat/core/Signal"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { iteratorOf } from "./internal/iterator.js"
import { clientOf } from "./internal/promises.js"
import * as Pagination from "./internal/pagination.js"

/** The fields of a response that hold items. */
type ListField<P> = P extends { readonly items: infer I }
  ? I extends string
    ? I
    : I extends ReadonlyArray<infer F extends string>
      ? F
      : never
  : never

/** The fields of a request that have a default for the first page. */
type Started<P> = P extends { readonly cursors: ReadonlyArray<infer C> }
  ? C extends { readonly first: unknown; readonly request: infer F extends string }
    ? F
    : never
  : never

/** A request in which these fields are optional. */
type Without<P, F> = P extends unknown ? Omit<P, Extract<keyof P, F>> & Partial<Pick<P, Extract<keyof P, F>>> : never

/**
 * The payload of a paged endpoint. The cursor fields of the first page are optional; if given, reading starts there.
 */
export type Payload<E extends Endpoint.Paged> = Without<Endpoint.Payload<E>, Started<E["paging"]>>

type Entry<A> = A extends ReadonlyArray<infer I> ? I : never

type EntryOf<S, F> = S extends unknown ? Entry<S[Extract<keyof S, F>]> : never

/** An item of a page. */
export type Item<E extends Endpoint.Paged> = EntryOf<Endpoint.Success<E>, ListField<E["paging"]>>

/**
 * Reads the pages of an endpoint as whole responses.
 *
 * A page is requested when the previous one is used up. A cursor that leads to a page that was already read, or nowhere, fails
 * with `ResponseError` instead of looping forever.
 */
export const pages = <E extends Endpoint.Paged>(
  endpoint: E,
  payload: Payload<E>,
  options?: ChatClient.CallOptions
): Stream.Stream<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient.ChatClient> => {
  const paging: Endpoint.Paging | undefined = endpoint.paging
  if (paging === undefined) {
    const issue = { path: "endpoint", expected: "an endpoint with pages", actual: "an endpoint without pages" }
    return Stream.fail(new ChatError.PayloadError({ endpoint: endpoint.name, issues: [issue] }))
  }
  const given: Pagination.Fields = Json.copy({ ...payload }).copy
  const style = Pagination.styleOf(paging, given)

  return Stream.suspend(() => {
    const isLoop = Pagination.loopDetectionOf(style)
    return Stream.paginateEffect(Pagination.startOf(style, given), (start) =>
      Effect.flatMap(ChatClient.call(endpoint, { ...given, ...start } as Endpoint.Payload<E>, options), (page) => {
        const items = Pagination.itemsOf(paging, page)
        const next = Pagination.nextPage(style, start, page, items)
        if (next._tag === "End") return Effect.succeed([page, Option.none<Pagination.Fields>()] as const)
        return next._tag === "Stuck" || isLoop(start, page, items, next.start)
          ? stuck(endpoint, style, page)
          : Effect.succeed([page, Option.some(next.start)] as const)
      })
    )
  })
}

/**
 * Reads the items of all pages of an endpoint.
 *
 * @example
 * ```ts
 * import * as Paging from "@tcchat/bulk/Paging"
 * import { pullFriends } from "@tcchat/endpoints/relation"
 * import * as Stream from "effect/Stream"
 *
 * export const names = Paging.stream(pullFriends, { From_Account: "alice" }).pipe(
 *   Stream.map(({ To_Account }) => To_Account),
 *   Stream.runCollect
 * )
 * ```
 */
export const stream = <E extends Endpoint.Paged>(
  endpoint: E,
  payload: Payload<E>,
  options?: ChatClient.CallOptions
): Stream.Stream<Item<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient.ChatClient> => {
  const lists = Stream.map(
    pages(endpoint, payload, options),
    (page) => Pagination.itemsOf(endpoint.paging, page) as ReadonlyArray<Item<E>>
  )
  if (endpoint.paging?.overlaps !== true) return Stream.mapConcat(lists, (items) => items)
  return lists.pipe(
    Stream.mapAccum<ReadonlySet<string>, ReadonlyArray<Item<E>>, ReadonlyArray<Item<E>>>(new Set(), (before, items) => [
      new Set(items.map(Pagination.keyOf)),
      items.filter((item) => !before.has(Pagination.keyOf(item)))
    ]),
    Stream.mapConcat((items) => items)
  )
}

/**
 * Reads the items of all pages of an endpoint, for programs that do not use Effect. The loop throws `ChatError`, or the
 * reason of an aborted signal; leaving the loop cancels the call in flight.
 *
 * @example
 * ```ts
 * import { iterate } from "@tcchat/bulk/Paging"
 * import type { Chat } from "@tcchat/core/Chat"
 * import { pullFollows } from "@tcchat/endpoints/follow"
 *
 * export const printFollowers = async (chat: Chat, From_Account: string) => {
 *   for await (const { To_Account } of iterate(chat, pullFollows, { From_Account, FollowType: 1, WantNum: 100 })) {
 *     console.log(To_Account)
 *   }
 * }
 * ```
 */
export const iterate = <E extends Endpoint.Paged>(
  chat: Chat.Chat,
  endpoint: E,
  payload: Payload<E>,
  options?: IterateOptions
): AsyncIterable<Item<E>> => iterated(chat, stream(endpoint, payload, callOptions(options)), options)

/** Reads all pages of an endpoint, for programs that do not use Effect, in the same way as `iterate` their items. */
export const iteratePages = <E extends Endpoint.Paged>(
  chat: Chat.Chat,
  endpoint: E,
  payload: Payload<E>,
  options?: IterateOptions
): AsyncIterable<Endpoint.Success<E>> => iterated(chat, pages(endpoint, payload, callOptions(options)), options)

/** Options of the calls of an iteration. */
export interface IterateOptions extends ChatClient.CallOptions {
  /** Cancels the call in flight when it aborts; the loop then throws the signal's reason. */
  readonly signal?: Signal.Signal | undefined
}

const callOptions = ({ signal: _signal, ...options }: IterateOptions = {}): ChatClient.CallOptions => options

const iterated = <A, E>(
  chat: Chat.Chat,
  read: Stream.Stream<A, E, ChatClient.ChatClient>,
  { signal }: IterateOptions = {}
): AsyncIterable<A> => {
  const items = Stream.provideService(read, ChatClient.ChatClient, clientOf(chat))
  return { [Symbol.asyncIterator]: () => iteratorOf(items, signal) }
}

const stuck = (endpoint: Endpoint.Any, { cursors }: Endpoint.PagingStyle, page: unknown) =>
  new ChatError.ResponseError({
    endpoint: endpoint.name,
    reason: "Body",
    status: 200,
    body: Json.stringify(page),
    issues: Pagination.namesOf(cursors).map((path) => ({
      path,
      expected: "the cursor of a page that was not read yet",
      actual: "no such cursor"
    }))
  })
