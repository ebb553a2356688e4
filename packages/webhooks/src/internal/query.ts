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

/** Names of commands go into messages and spans, so that they are short and of one line. */
const isName = (text: string): boolean => /^[!-~]{0,128}$/.test(text)

const decoded = (text: string): string | undefined =>
  Either.getOrUndefined(Either.try(() => decodeURIComponent(text.replaceAll("+", " "))))

/** Reads what the service adds to an address, or says what is wrong with it. Whatever else stands there is passed over. */
export const parseQuery = (url: string): Either.Either<Query, string> =>
  Either.gen(function* () {
    const [, text = ""] = /\?([^#]*)/.exec(url) ?? []
    const query: Record<string, string> = Object.create(null) as Record<string, string>
    for (const part of text.split("&")) {
      const [, rawName = "", rawValue = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
      const name = decoded(rawName)
      if (name === undefined || !names.has(name)) continue
      const value = decoded(rawValue)
      if (value === undefined) return yield* Either.left(`${name} is not encoded as in an address`)
      if (name === "CallbackCommand" && !isName(value)) return yield* Either.left(`${name} is no name`)
      if (name in query) return yield* Either.left(`${name} comes twice`)
      query[name] = value
    }
    return query
  })
