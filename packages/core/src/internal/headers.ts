import * as Either from "effect/Either"
import * as Check from "../Check.js"

export type Headers = Readonly<Record<string, string>>

/** What a client sets itself, or the connection. */
const taken = new Set(["content-type", "content-length", "transfer-encoding", "connection", "host", "accept-encoding"])

const isName = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name)
const isValue = (value: unknown): value is string =>
  typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)

/** Validates the headers that a program adds; their names become lower case. */
export const headersOf = (given: Headers | undefined): Check.Checked<Headers | undefined> => {
  if (given === undefined) return Either.right(given)
  // The entries of `Headers` and of a `Map` are no properties.
  if (typeof given !== "object" || given === null || Symbol.iterator in given)
    return Check.reject("headers", "an object with a property for each header", given)
  const headers: Record<string, string> = {}
  for (const [written, value] of Object.entries(given)) {
    const name = written.toLowerCase()
    if (!isName(name) || taken.has(name))
      return Check.reject(`headers.${written}`, "left out: the client sets it, or it is no name of a header", undefined)
    if (!isValue(value))
      return Check.reject(`headers.${name}`, "a string without line breaks, of Latin-1 characters", value)
    headers[name] = value
  }
  return Either.right(headers)
}
