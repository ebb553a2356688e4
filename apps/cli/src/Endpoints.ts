/** How to find an endpoint by what a person writes. */
import { wordsOf } from "@tcchat/reference/Command"
import { definition, endpoints } from "@tcchat/reference/Endpoints"
import type * as Endpoint from "@tcchat/core/Endpoint"

export { wordsOf } from "@tcchat/reference/Command"
export { commentsOf, definition } from "@tcchat/reference/Endpoints"

/** Names of all endpoints, sorted. */
export const names: ReadonlyArray<string> = Object.keys(endpoints)

/** Service and command of the URL of an endpoint. */
export const pathOf = (name: string): string => endpoints[name]?.[0] ?? ""

/** One sentence about an endpoint. */
export const summaryOf = (name: string): string => endpoints[name]?.[1] ?? name

/** Service and command of a wire path, if it is one. */
export const wirePathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds the name of an endpoint by itself, by the words of its command, or by a wire path. */
export const find = (word: string): string | undefined => {
  const path = wirePathOf(word)
  const wanted = word.toLowerCase()
  return names.find((name) => pathOf(name) === path || name.toLowerCase() === wanted || wordsOf(name) === wanted)
}

/** Loads the definitions of all endpoints. */
export const all = (): Promise<ReadonlyArray<Endpoint.Any>> => Promise.all(names.map(definition))
