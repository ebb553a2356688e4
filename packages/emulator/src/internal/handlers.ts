import type * as Endpoint from "@tcchat/core/Endpoint"
import { account } from "./account/handlers.js"
import { conversation } from "./conversation/handlers.js"
import { follow } from "./follow/handlers.js"
import { group } from "./group/handlers.js"
import type { Handler } from "./handler.js"
import { message } from "./message/handlers.js"
import { moderation } from "./moderation/handlers.js"
import { mute } from "./mute/handlers.js"
import { olderPaths } from "./olderNames.js"
import { profile } from "./profile/handlers.js"
import { relation } from "./relation/handlers.js"
import { unemulated } from "./unemulated.js"

const emulated: ReadonlyArray<Handler> = [
  ...account,
  ...profile,
  ...relation,
  ...follow,
  ...group,
  ...message,
  ...mute,
  ...conversation,
  ...moderation
]

const others = unemulated(emulated)

const all: ReadonlyArray<Handler> = [...emulated, ...others]

const byPath = new Map(all.map((handler) => [handler.endpoint.path, handler]))

const byOlderPath = new Map(
  Object.entries(olderPaths).map(([older, { path, respond }]) => [older, { ...byPath.get(path)!, respond }])
)

/** Finds the handler of a path without `v4/`, or of an older one. Paths are case-sensitive, as in the service. */
export const handlerOf = (path: string): Handler | undefined => byPath.get(path) ?? byOlderPath.get(path)

/** The endpoints that the emulator implements. */
export const emulatedEndpoints: ReadonlyArray<Endpoint.Any> = emulated.map(({ endpoint }) => endpoint)

export const isEmulated = (endpoint: Endpoint.Any): boolean => emulatedEndpoints.includes(endpoint)

/** The endpoints whose requests are only validated. */
export const otherEndpoints: ReadonlyArray<Endpoint.Any> = others.map(({ endpoint }) => endpoint)

const endpoints = [...emulatedEndpoints, ...otherEndpoints]

/** Finds an endpoint by its name, or by its path with or without `v4/`. */
export const endpointNamed = (name: string): Endpoint.Any | undefined => {
  const path = name.replace(/^\/?(v4\/)?/, "")
  return endpoints.find((endpoint) => endpoint.name === name || endpoint.path === path)
}
