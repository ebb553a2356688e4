import * as Either from "effect/Either"

/** The query of a webhook by name. */
export type Query = Readonly<Record<string, string | undefined>>

/** The parameters that the service adds to the URL; none may occur twice. */
const names: ReadonlySet<string> = new Set([
  "SdkAppid",
  "CallbackCommand",
  "contenttype",
  "ClientIP",
  "OptPlatform",
  "Sign",
  "RequestTime"
])

/** Commands appear in messages and spans, so they must be short and on one line. */
const isName = (text: string): boolean => /^[!-~]{0,128}$/.test(text)

const decoded = (text: string): string | undefined =>
  Either.getOrUndefined(Either.try(() => decodeURIComponent(text.replaceAll("+", " "))))

/** Parses the parameters that the service adds to a URL, or returns what is wrong. Other parameters are ignored. */
export const parseQuery = (url: string): Either.Either<Query, string> =>
  Either.gen(function* () {
    const [, text = ""] = /\?([^#]*)/.exec(url) ?? []
    const query: Record<string, string> = Object.create(null) as Record<string, string>
    for (const part of text.split("&")) {
      const [, rawName = "", rawValue = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
      const name = decoded(rawName)
      if (name === undefined || !names.has(name)) continue
      const value = decoded(rawValue)
      if (value === undefined) return yield* Either.left(`${name} is not URL-encoded`)
      if (name === "CallbackCommand" && !isName(value)) return yield* Either.left(`${name} is not a valid name`)
      if (name in query) return yield* Either.left(`${name} occurs twice`)
      query[name] = value
    }
    return query
  })
