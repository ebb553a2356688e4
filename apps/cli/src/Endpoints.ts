/** All endpoints, and how to find one. */
import * as Endpoint from "@tcchat/core/Endpoint"
import * as all from "@tcchat/endpoints"
import * as Schema from "effect/Schema"
import { flagOf } from "./flag.js"

/** The endpoints of each family. */
export const families: Readonly<Record<string, ReadonlyArray<Endpoint.Any>>> = Object.fromEntries(
  Object.entries(all).map(([name, family]) => [name, Object.values(family).filter(Endpoint.isEndpoint)])
)

/** Every endpoint, in the order of their names. */
export const list: ReadonlyArray<Endpoint.Any> = Object.values(families)
  .flat()
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Service and command of a wire path, if it is one. */
export const pathOf = (word: string): string | undefined =>
  /^(?:https?:\/\/[^/]+)?\/?(?:v4\/)?([\w.-]+\/[\w.-]+)(?:\?.*)?$/.exec(word)?.[1]

/** Finds an endpoint by its name, its words or its wire path. */
export const find = (word: string): Endpoint.Any | undefined => {
  const path = pathOf(word)
  const wanted = word.toLowerCase()
  return list.find(
    ({ name, path: own }) => own === path || name.toLowerCase() === wanted || flagOf(name.replace(".", " ")) === wanted
  )
}

/** An endpoint of which nothing is known but its path. */
export const raw = (path: string): Endpoint.Any =>
  Endpoint.make(path, {
    path,
    idempotency: "none",
    ratePerSecond: 200,
    payload: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    success: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    errors: []
  })

const taking =
  /(?:^|[_/]|[a-z](?=[A-Z]))(?:delete|del_|remove|destroy|dissolve|disband|clear|revoke|recall|kick|invalidate)|withdraw/i

/** Whether a call takes something away for good, so that a person is asked before. */
export const deletes = ({ idempotency, name, path }: Endpoint.Any): boolean =>
  idempotency !== "read" && (taking.test(name.replace(/^.*\./, "")) || taking.test(path.replace(/^.*\//, "")))
