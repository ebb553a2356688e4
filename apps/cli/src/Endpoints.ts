/** All endpoints by name. Their definitions are loaded one family at a time. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type { EndpointDocs } from "./EndpointDocs.js"
import { flagOf } from "./flag.js"
import { families } from "./generated/families.js"
import { endpoints } from "./generated/names.js"

/** Names of all endpoints, sorted. */
export const names: ReadonlyArray<string> = Object.keys(endpoints)

/** The path of an endpoint without its version, such as `sns/group_delete`. */
export const pathOf = (name: string): string => endpoints[name]?.[0] ?? ""

/** What an endpoint does, in one sentence. */
export const summaryOf = (name: string): string => endpoints[name]?.[1] ?? name

/** The command of an endpoint, such as `relation delete-lists`. */
export const wordsOf = (name: string): string => name.split(".").map(flagOf).join(" ")

/** The path within a word such as `v4/sns/group_delete` or a URL, if there is one. */
export const wirePathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds the name of an endpoint by its name, its command, or its path. */
export const find = (word: string): string | undefined => {
  const path = wirePathOf(word)
  const wanted = word.toLowerCase()
  return names.find((name) => pathOf(name) === path || name.toLowerCase() === wanted || wordsOf(name) === wanted)
}

const isFamily = (name: string): name is keyof typeof families => Object.hasOwn(families, name)

const familyOf = (name: string) => {
  const [family = ""] = name.split(".")
  if (!isFamily(family)) throw new Error(`${name} does not belong to a family`)
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

/** Loads the documentation of an endpoint. */
export const docsOf = async (name: string): Promise<EndpointDocs> =>
  (await familyOf(name).docs()).docs[name] ?? undocumented

/** Loads the definitions of all endpoints. */
export const all = (): Promise<ReadonlyArray<Endpoint.Any>> => Promise.all(names.map(get))
