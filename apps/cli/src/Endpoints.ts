/** All endpoints, how to find one, and their definitions, which are loaded one family at a time. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { flagOf } from "./flag.js"
import * as docs from "./generated/docs.js"
import { load } from "./generated/families.js"

/** Names of all endpoints, sorted. */
export const names: ReadonlyArray<string> = Object.keys(docs.endpoints)

/** The words of the command of an endpoint, such as `relation delete-lists`. */
export const wordsOf = (name: string): string => name.split(".").map(flagOf).join(" ")

/** Service and command of a wire path, if it is one. */
export const pathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds the name of an endpoint by itself, by the words of its command, or by a wire path. */
export const find = (word: string): string | undefined => {
  const path = pathOf(word)
  const wanted = word.toLowerCase()
  return names.find(
    (name) => docs.endpoints[name]?.path === path || name.toLowerCase() === wanted || wordsOf(name) === wanted
  )
}

const isFamily = (name: string): name is keyof typeof load => Object.hasOwn(load, name)

/** Loads the definition of an endpoint. */
export const get = async (name: string): Promise<Endpoint.Any> => {
  const [family = "", own = ""] = name.split(".")
  const endpoints: Readonly<Record<string, Endpoint.Any>> = isFamily(family) ? await load[family]() : {}
  const endpoint = endpoints[own]
  if (endpoint === undefined) throw new Error(`${name} has no definition`)
  return endpoint
}

/** Loads the definitions of all endpoints. */
export const all = (): Promise<ReadonlyArray<Endpoint.Any>> => Promise.all(names.map(get))

const taking =
  /(?:^|[_/]|[a-z](?=[A-Z]))(?:delete|del_|remove|destroy|dissolve|disband|clear|revoke|recall|kick|invalidate)|withdraw/i

/** Whether a call takes something away for good, so that a person is asked before. */
export const deletes = ({ idempotency, name, path }: Endpoint.Any): boolean =>
  idempotency !== "read" && (taking.test(name.replace(/^.*\./, "")) || taking.test(path.replace(/^.*\//, "")))
