import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"

/** Fields of a request or an answer. */
export type Fields = Readonly<Record<string, unknown>>

/** What follows a page: nothing, the start of the next one, or nothing that can be told. */
export type Turn =
  | { readonly _tag: "End" }
  | { readonly _tag: "Stuck" }
  | { readonly _tag: "Next"; readonly start: Fields }

const listOf = <A>(one: A | ReadonlyArray<A>): ReadonlyArray<A> => (Array.isArray(one) ? one : [one as A])

const isNumber = (value: unknown): value is number | bigint => typeof value === "number" || typeof value === "bigint"

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

/**
 * By what a page is known again: where it starts, or what it holds where starts are counted here, as those move on even
 * when the service does not.
 */
export const markOf = ({ cursors }: Endpoint.Turning, start: Fields, items: ReadonlyArray<unknown>): string =>
  cursors.some(({ next }) => typeof next === "object" && next.from === "count") ? keyOf(items[0]) : keyOf(start)

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
      return Boolean(found)
    case "unset":
      return !found
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

/** Where an answer holds what the cursors of the next page are made of. */
export const namesOf = (cursors: ReadonlyArray<Endpoint.Cursor>): ReadonlyArray<string> =>
  cursors.map(({ next, request }) => (typeof next === "string" ? next : "field" in next ? next.field : request))
