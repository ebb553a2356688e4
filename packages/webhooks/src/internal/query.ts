import * as Either from "effect/Either"

/** The query of a webhook by name. */
export type Query = Readonly<Record<string, string | undefined>>

/** What the service adds to the address; nothing of it may come twice. */
const names: ReadonlySet<string> = new Set([
  "SdkAppid",
  "CallbackCommand",
  "contenttype",
  "ClientIP",
  "OptPlatform",
  "Sign",
  "RequestTime"
])

const decoded = (text: string): Either.Either<string, string> =>
  Either.try({
    try: () => decodeURIComponent(text.replaceAll("+", " ")),
    catch: () => "it is not encoded as an address"
  })

/** Reads the query of an address, or says what is wrong with it. */
export const parseQuery = (url: string): Either.Either<Query, string> =>
  Either.gen(function* () {
    const [, text = ""] = /\?([^#]*)/.exec(url) ?? []
    const query: Record<string, string> = Object.create(null) as Record<string, string>
    for (const part of text.split("&")) {
      if (part === "") continue
      const [, rawName = "", rawValue = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
      const name = yield* decoded(rawName)
      if (name in query && names.has(name)) return yield* Either.left(`${name} comes twice`)
      query[name] = yield* decoded(rawValue)
    }
    return query
  })
