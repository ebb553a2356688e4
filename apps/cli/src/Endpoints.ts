/** All endpoints, how to find one, and their definitions, which are loaded one family at a time. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type { EndpointDocs } from "./EndpointDocs.js"
import { flagOf } from "./flag.js"
import { families } from "./generated/families.js"
import { endpoints } from "./generated/names.js"

/** Names of all endpoints, sorted. */
export const names: ReadonlyArray<string> = Object.keys(endpoints)

/** Service and command of the URL of an endpoint. */
export const pathOf = (name: string): string => endpoints[name]?.[0] ?? ""

/** One sentence about an endpoint. */
export const summaryOf = (name: string): string => endpoints[name]?.[1] ?? name

/** The words of the command of an endpoint, such as `relation delete-lists`. */
export const wordsOf = (name: string): string => name.split(".").map(flagOf).join(" ")

/** Service and command of a wire path, if it is one. */
export const wirePathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds the name of an endpoint by itself, by the words of its command, or by a wire path. */
export const find = (word: string): string | undefined => {
  const path = wirePathOf(word)
  const wanted = word.toLowerCase()
  return names.find((name) => pathOf(name) === path || name.toLowerCase() === wanted || wordsOf(name) === wanted)
}

const isFamily = (name: string): name is keyof typeof families => Object.hasOwn(families, name)

const familyOf = (name: string) => {
  const [family = ""] = name.split(".")
  if (!isFamily(family)) throw new Error(`${name} is of no family`)
  return families[family]
}

/** Loads the definition of an endpoint. */
export const get = async (name: string): Promise<Endpoint.Any> => {
  const definitions: Readonly<Record<string, Endpoint.Any>> = await familyOf(name).load()
  const endpoint = definitions[name.replace(/^.*\./, "")]
  if (endpoint === undefined) throw new Error(`${name} has no definition`)
  return endpoint
}

const undocumented: EndpointDocs = { description: "", see: [], payload: {}, success: {} }

/** Loads what the comments of an endpoint say. */
export const docsOf = async (name: string): Promise<EndpointDocs> =>
  (await familyOf(name).docs()).docs[name] ?? undocumented

/** Loads the definitions of all endpoints. */
export const all = (): Promise<ReadonlyArray<Endpoint.Any>> => Promise.all(names.map(get))
