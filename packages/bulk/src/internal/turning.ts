import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"

/** Fields of a request or a response. */
export type Fields = Readonly<Record<string, unknown>>

/** What follows a page: nothing, the start of the next one, or nothing that can be told. */
export type Turn =
  | { readonly _tag: "End" }
  | { readonly _tag: "Stuck" }
  | { readonly _tag: "Next"; readonly start: Fields }

const listOf = <A>(one: A | ReadonlyArray<A>): ReadonlyArray<A> => (Array.isArray(one) ? one : [one as A])

const isNumber = (value: unknown): value is number | bigint => typeof value === "number" || typeof value === "bigint"

/** Numbers also come as texts. */
const isSet = (value: unknown): boolean => Boolean(value) && value !== "0"

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined

/** A text by which two values can be told apart. */
export const keyOf = (value: unknown): string => Json.stringify([value])

/** Chooses the way of turning pages that the cursors of a request ask for. */
export const wayOf = (paging: Endpoint.Paging, request: Fields): Endpoint.Turning =>
  paging.otherwise?.cursors.some(({ request: field }) => request[field] !== undefined) ? paging.otherwise : paging

/** Where reading starts: where the request says, or on the first page. */
export const startOf = ({ cursors }: Endpoint.Turning, request: Fields): Fields =>
  Object.fromEntries(
    cursors
      .map(({ first, request: field }) => [field, request[field] ?? first] as const)
      .filter(([, value]) => value !== undefined)
  )

/** Says of one page after the other whether it was read before, as otherwise pages could be read forever. */
export type Repeats = (start: Fields, page: object, items: ReadonlyArray<unknown>, to: Fields) => boolean

/** Makes what recognises repeats for one way of turning pages. */
export const repeatsOf = ({ cursors }: Endpoint.Turning): Repeats =>
  cursors.some(({ next }) => typeof next === "object" && next.from === "count") ? sameResponse() : sameStart()

/** A page that starts where another one did, or leads there. */
const sameStart = (): Repeats => {
  const starts = new Set<string>()
  return (start, _page, _items, to) => {
    const known = starts.size === starts.add(keyOf(start)).size
    return known || starts.has(keyOf(to))
  }
}

/**
 * The same response three times in a row, for starts that are counted here and so move on even when the service does not.
 * Twice is no sign: items come again when others were added in front of them.
 */
const sameResponse = (): Repeats => {
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

/** What a cursor cannot lead to, as there are no pages. */
const none = Symbol("none")

/** Where a cursor stands on the next page; nothing where that cannot be told. */
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

/** Judges a page that was read from a start: is it the last one, and if not, where does the next one start? */
export const turn = (
  { cursors, last }: Endpoint.Turning,
  start: Fields,
  page: object,
  items: ReadonlyArray<unknown>
): Turn => {
  const values = cursors.map((cursor) => [cursor.request, next(cursor, start, page, items)] as const)
  const to: Fields = Object.fromEntries(values)
  if (listOf(last).some((fact) => shows(fact, page, items, to))) return { _tag: "End" }
  if (values.some(([, value]) => value === none)) return { _tag: "End" }
  return values.every(([, value]) => value !== undefined) ? { _tag: "Next", start: to } : { _tag: "Stuck" }
}

/** Where a response holds what the cursors of the next page are made of. */
export const namesOf = (cursors: ReadonlyArray<Endpoint.Cursor>): ReadonlyArray<string> =>
  cursors.map(({ next, request }) => (typeof next === "string" ? next : "field" in next ? next.field : request))
