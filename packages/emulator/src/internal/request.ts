import * as Json from "@tcchat/core/Json"
import * as Either from "effect/Either"
import * as Option from "effect/Option"

/** The path and the query of a URL. The query is still encoded. */
export interface Target {
  readonly path: string
  readonly query: string
}

export const targetOf = (url: string): Target => {
  const local = url.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "")
  const mark = local.indexOf("?")
  return mark < 0
    ? { path: local || "/", query: "" }
    : { path: local.slice(0, mark) || "/", query: local.slice(mark + 1) }
}

const unescape = Option.liftThrowable((text: string) => decodeURIComponent(text.replaceAll("+", " ")))

/** Parses a query; the first of several values counts. `None` if the percent-encoding is invalid. */
export const parseQuery = (query: string): Option.Option<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const part of query.split("&")) {
    if (part === "") continue
    const mark = part.indexOf("=")
    const name = unescape(mark < 0 ? part : part.slice(0, mark))
    const value = unescape(mark < 0 ? "" : part.slice(mark + 1))
    if (Option.isNone(name) || Option.isNone(value)) return Option.none()
    if (!found.has(name.value)) found.set(name.value, value.value)
  }
  return Option.some(found)
}

/** Returns a path as a response may contain it: anything that does not look like a path could hold a UserSig. */
export const shownPath = (path: string): string => (/^[\w./-]{1,100}$/.test(path) ? path : "this path")

export const parseJson = (text: string): Either.Either<unknown, undefined> =>
  Either.try({ try: (): unknown => Json.parse(text), catch: () => undefined })

export const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u)
