/** All endpoints by name. Their definitions are loaded one family at a time. */
import { similarTo } from "@tcchat/core/Check"
import { flagOf, wordsOf } from "@tcchat/reference/Command"
import { definition, endpoints } from "@tcchat/reference/Endpoints"
import type * as Endpoint from "@tcchat/core/Endpoint"

export { wordsOf } from "@tcchat/reference/Command"
export { commentsOf, definition } from "@tcchat/reference/Endpoints"

/** Names of all endpoints, sorted. */
export const names: ReadonlyArray<string> = Object.keys(endpoints)

/** The path of an endpoint without its version, such as `sns/group_delete`. */
export const pathOf = (name: string): string => endpoints[name]?.[0] ?? ""

/** What an endpoint does, in one sentence. */
export const summaryOf = (name: string): string => endpoints[name]?.[1] ?? name

/** The path within a word such as `v4/sns/group_delete` or a URL, if there is one. */
export const wirePathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds the name of an endpoint by its name, its command, or its path. */
export const find = (word: string): string | undefined => {
  const path = wirePathOf(word)
  const wanted = word.toLowerCase()
  return names.find((name) => pathOf(name) === path || name.toLowerCase() === wanted || wordsOf(name) === wanted)
}

/** The name of an endpoint without its family, as a word of a command. */
const lastOf = (name: string): string => flagOf(name.replace(/^.*\./, ""))

/** The names of the endpoints that are called like a word: without their family. */
export const called = (word: string): ReadonlyArray<string> => names.filter((name) => lastOf(name) === flagOf(word))

/** The names of the endpoints that a word with a mistake probably means; none if it is like no name. */
export const similar = (word: string): ReadonlyArray<string> => {
  const exact = called(word)
  if (exact.length > 0) return exact
  const whole = similarTo(word, names)
  if (whole !== undefined) return [whole]
  const last = similarTo(word, names.map(lastOf))
  return last === undefined ? [] : called(last)
}

/** Loads the definitions of all endpoints. */
export const all = (): Promise<ReadonlyArray<Endpoint.Any>> => Promise.all(names.map(definition))
