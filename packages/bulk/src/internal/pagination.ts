import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"

/** Fields of a request or a response. */
export type Fields = Readonly<Record<string, unknown>>

/** What follows a page: the end, the start of the next page, or an unknown start. */
export type NextPage =
  | { readonly _tag: "End" }
  | { readonly _tag: "Stuck" }
  | { readonly _tag: "Next"; readonly start: Fields }

const listOf = <A>(one: A | ReadonlyArray<A>): ReadonlyArray<A> => (Array.isArray(one) ? one : [one as A])

const isNumber = (value: unknown): value is number | bigint => typeof value === "number" || typeof value === "bigint"

/** Numbers may also be strings. */
const isSet = (value: unknown): boolean => Boolean(value) && value !== "0"

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined

/** A string that identifies a value. */
export const keyOf = (value: unknown): string => Json.stringify([value])

/** Chooses the style of paging by the cursors of a request. */
export const styleOf = (paging: Endpoint.Paging, request: Fields): Endpoint.PagingStyle =>
  paging.otherwise?.cursors.some(({ request: field }) => request[field] !== undefined) ? paging.otherwise : paging

/** The start of reading: the cursors of the request, or the first page. */
export const startOf = ({ cursors }: Endpoint.PagingStyle, request: Fields): Fields =>
  Object.fromEntries(
    cursors
      .map(({ first, request: field }) => [field, request[field] ?? first] as const)
      .filter(([, value]) => value !== undefined)
  )

/** Detects pages that were already read, which could loop forever. */
export type LoopDetection = (start: Fields, page: object, items: ReadonlyArray<unknown>, to: Fields) => boolean

/** Makes the loop detection for one style of paging. */
export const loopDetectionOf = ({ cursors }: Endpoint.PagingStyle): LoopDetection =>
  cursors.some(({ next }) => typeof next === "object" && next.from === "count") ? sameResponse() : sameStart()

/** Detects a page that starts at, or leads to, the start of another one. */
const sameStart = (): LoopDetection => {
  const starts = new Set<string>()
  return (start, _page, _items, to) => {
    const known = starts.size === starts.add(keyOf(start)).size
    return known || starts.has(keyOf(to))
  }
}

/**
 * Detects the same response three times in a row, for offsets, which are counted here and so advance even if the service does not.
 * Twice is not enough: items repeat when others were inserted before them.
 */
const sameResponse = (): LoopDetection => {
  let before: { readonly first: string; readonly page: object } | undefined
  let again = 0
  return (_start, page, items) => {
    const first = keyOf(items[0])
    again = first === before?.first && keyOf(page) === keyOf(before.page) ? again + 1 : 0
    before = { first, page }
    return again === 2
  }
}

/** The items of a page. */
export const itemsOf = ({ items }: Endpoint.Paging, page: object): ReadonlyArray<unknown> =>
  listOf(items).flatMap((field) => {
    const found: unknown = Reflect.get(page, field)
    return Array.isArray(found) ? (found as ReadonlyArray<unknown>) : []
  })

/** Marks a cursor below the first page. */
const none = Symbol("none")

/** The value of a cursor for the next page; `undefined` if it is unknown. */
const next = (
  { next: from, request }: Endpoint.Cursor,
  start: Fields,
  page: object,
  items: ReadonlyArray<unknown>
): unknown => {
  if (typeof from === "string") return Reflect.get(page, from)
  if (from.from === "count") {
    const value = start[request]
    return typeof value === "number" ? value + items.length : undefined
  }
  const numbers = items.map((item) => fieldOf(item, from.field)).filter((value) => typeof value === "number")
  if (numbers.length === 0) return undefined
  const end = numbers.reduce((a, b) => (from.from === "lowest" ? Math.min(a, b) : Math.max(a, b)))
  const value = end + (from.plus ?? 0)
  return from.least !== undefined && value < from.least ? none : value
}

const shows = (last: Endpoint.Last, page: object, items: ReadonlyArray<unknown>, to: Fields): boolean => {
  if ("page" in last) return items.length === 0
  const found = listOf(last.field)
    .map((field): unknown => Reflect.get(page, field))
    .find((value) => value !== undefined)
  switch (last.is) {
    case "set":
      return isSet(found)
    case "unset":
      return !isSet(found)
    case "reached":
      return isNumber(found) && Object.values(to).some((value) => isNumber(value) && value >= found)
    default:
      return found === last.is
  }
}

/** Returns what follows a page: the end, or the start of the next page. */
export const nextPage = (
  { cursors, last }: Endpoint.PagingStyle,
  start: Fields,
  page: object,
  items: ReadonlyArray<unknown>
): NextPage => {
  const values = cursors.map((cursor) => [cursor.request, next(cursor, start, page, items)] as const)
  const to: Fields = Object.fromEntries(values)
  if (listOf(last).some((fact) => shows(fact, page, items, to))) return { _tag: "End" }
  if (values.some(([, value]) => value === none)) return { _tag: "End" }
  return values.every(([, value]) => value !== undefined) ? { _tag: "Next", start: to } : { _tag: "Stuck" }
}

/** The fields of a response from which the cursors of the next page are made. */
export const namesOf = (cursors: ReadonlyArray<Endpoint.Cursor>): ReadonlyArray<string> =>
  cursors.map(({ next, request }) => (typeof next === "string" ? next : "field" in next ? next.field : request))
