/**
 * Answers that come in pages, read to their end: as streams, and as async
 * iterables for programs that do not use Effect.
 *
 * How an endpoint turns its pages stands in its definition, in `paging`.
 *
 * @since 0.1.0
 */
import type * as Chat from "@tcchat/core/Chat"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { clientOf } from "./internal/promises.js"

/** The fields in which the endpoints of `@tcchat/endpoints` take the start of a page; their types do not say it. */
type CursorField = "Next" | "Offset" | "StartCursor" | "StartIndex" | "Timestamp"

type Paged<P> = P extends unknown ? Omit<P, CursorField> & Partial<Pick<P, Extract<keyof P, CursorField>>> : never

/**
 * What an endpoint is asked for. The fields that say where a page starts may be left out; given, reading starts there.
 *
 * @since 0.1.0
 * @category models
 */
export type Payload<E extends Endpoint.Any> = Paged<Endpoint.Payload<E>>

type Fields = Readonly<Record<string, unknown>>

type Entry<A> = A extends ReadonlyArray<infer I> ? I : never

/**
 * An item of a page.
 *
 * @since 0.1.0
 * @category models
 */
export type Item<E extends Endpoint.Any> = Entry<Endpoint.Success<E>[keyof Endpoint.Success<E>]>

/**
 * Reads the pages of an endpoint, each as the service answers it.
 *
 * A page is asked for when the one before it is used up. A cursor that leads back to a page that was read fails with
 * `ResponseError` instead of reading it forever.
 *
 * @since 0.1.0
 * @category constructors
 */
export const pages = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Payload<E>,
  options?: ChatClient.CallOptions
): Stream.Stream<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient.ChatClient> => {
  const { paging } = endpoint
  if (paging === undefined) {
    const issue = { path: "endpoint", expected: "one that answers in pages", actual: "one that does not" }
    return Stream.fail(new ChatError.PayloadError({ endpoint: endpoint.name, issues: [issue] }))
  }
  const { cursors, last } = paging
  const given: Fields = payload
  const first: Fields = Object.fromEntries(cursors.map(({ first, request }) => [request, given[request] ?? first]))

  return Stream.suspend(() => {
    const read = new Set<string>()
    return Stream.paginateEffect(first, (cursor) =>
      Effect.flatMap(ChatClient.call(endpoint, { ...given, ...cursor } as Endpoint.Payload<E>, options), (page) => {
        const fields: Fields = page
        const ends = isSet(fields[last.field]) === (last.is === "set")
        if (ends) return Effect.succeed([page, Option.none<Fields>()] as const)
        read.add(JSON.stringify(cursor))
        const next: Fields = Object.fromEntries(cursors.map(({ next, request }) => [request, fields[next]]))
        const moves = Object.values(next).every((value) => value !== undefined) && !read.has(JSON.stringify(next))
        return moves ? Effect.succeed([page, Option.some(next)] as const) : stuck(endpoint, cursors, page)
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
 *
 * @since 0.1.0
 * @category constructors
 */
export const stream = <E extends Endpoint.Any>(
  endpoint: E,
  payload: Payload<E>,
  options?: ChatClient.CallOptions
): Stream.Stream<Item<E>, ChatError.ChatError<Endpoint.Code<E>>, ChatClient.ChatClient> =>
  Stream.mapConcat(pages(endpoint, payload, options), (page): ReadonlyArray<Item<E>> => {
    const items: unknown = Reflect.get(page, endpoint.paging!.items)
    return Array.isArray(items) ? items : []
  })

/**
 * Reads the items of all pages of an endpoint, for programs that do not use Effect. The loop throws `ChatError`; leaving
 * it ends the reading.
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
 *
 * @since 0.1.0
 * @category constructors
 */
export const iterate = <E extends Endpoint.Any>(
  chat: Chat.Chat,
  endpoint: E,
  payload: Payload<E>,
  options?: ChatClient.CallOptions
): AsyncIterable<Item<E>> =>
  Stream.toAsyncIterable(
    Stream.provideService(stream(endpoint, payload, options), ChatClient.ChatClient, clientOf(chat))
  )

/** Neither missing nor null, 0, "" or false. */
const isSet = (value: unknown): boolean => Boolean(value)

const stuck = (endpoint: Endpoint.Any, cursors: Endpoint.Paging["cursors"], page: unknown) =>
  new ChatError.ResponseError({
    endpoint: endpoint.name,
    reason: "Body",
    status: 200,
    answer: JSON.stringify(page),
    issues: cursors.map(({ next }) => ({
      path: next,
      expected: "the start of a page that was not read yet",
      actual: "no such start"
    }))
  })
