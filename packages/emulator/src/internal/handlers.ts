import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ParseResult from "effect/ParseResult"
import { lists } from "./families/lists.js"
import type { Handler } from "./handler.js"

const all: ReadonlyArray<Handler> = [...lists]

const byPath = new Map(all.map((handler) => [handler.endpoint.path, handler]))

/** Finds the handler of a path without `v4/`. Names are case-sensitive, as they are for the service. */
export const handlerOf = (path: string): Handler | undefined => byPath.get(path)

export const endpoints: ReadonlyArray<Endpoint.Any> = all.map(({ endpoint }) => endpoint)

/** Finds an endpoint by its name, or by its path with or without `v4/`. */
export const endpointNamed = (name: string): Endpoint.Any | undefined => {
  const path = name.replace(/^\/?(v4\/)?/, "")
  return endpoints.find((endpoint) => endpoint.name === name || endpoint.path === path)
}

const decoders = new Map(
  endpoints.map((endpoint) => [
    endpoint,
    ParseResult.decodeUnknownEither(endpoint.payload, { onExcessProperty: "ignore" })
  ])
)

/** Reads a body by the endpoint's definition. Fields that it does not know are passed over. */
export const decode = (endpoint: Endpoint.Any, body: unknown) => decoders.get(endpoint)!(body)
