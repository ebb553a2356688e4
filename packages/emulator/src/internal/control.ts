import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { Controls } from "../Controls.js"
import type { EmulatorError } from "../EmulatorError.js"
import type { Outcome } from "../Exchange.js"
import type { Fault } from "../Fault.js"
import type { Seed, SeedKeywords } from "../Seed.js"
import type { Snapshot } from "../Snapshot.js"
import { emulatedEndpoints, otherEndpoints } from "./handlers.js"
import { parseJson } from "./request.js"
import { json } from "./response.js"

/** What the control routes show of the app. */
export interface Identity {
  readonly sdkAppId: number
  readonly admins: ReadonlyArray<string>
}

type Route = (body: string, rest: string) => Effect.Effect<Outcome>

const ok = (value: unknown = { ok: true }): Outcome => json(200, value)

const failure = (status: number, error: string): Outcome => json(status, { error })

/** Parses a body. The controls validate its content. */
const read = <A>(body: string, then: (value: A) => Effect.Effect<Outcome, EmulatorError>): Effect.Effect<Outcome> =>
  Either.match(parseJson(body), {
    onLeft: () => Effect.succeed(failure(400, "the body is not JSON")),
    onRight: (value) => Effect.catchAll(then(value as A), ({ message }) => Effect.succeed(failure(400, message)))
  })

const named = (endpoints: ReadonlyArray<Endpoint.Any>) =>
  endpoints.map(({ name, path }) => ({ name, path: `v4/${path}` }))

const routesOf = (controls: Controls, identity: Identity): Readonly<Record<string, Route>> => ({
  "GET health": () =>
    Effect.succeed(
      ok({ status: "ok", ...identity, endpoints: named(emulatedEndpoints), notEmulated: named(otherEndpoints) })
    ),
  "GET state": () => Effect.map(controls.snapshot, (state) => ok({ ...identity, ...state })),
  "POST seed": (body) => read(body, (seed: Seed) => Effect.as(controls.seed(seed), ok())),
  "POST reset": () => Effect.as(controls.reset, ok()),
  "GET faults": () => Effect.map(controls.faults.list, (faults) => ok({ faults })),
  "POST faults": (body) => read(body, (fault: Fault) => Effect.map(controls.faults.add(fault), (id) => ok({ id }))),
  "DELETE faults": (_, id) =>
    id === ""
      ? Effect.as(controls.faults.clear, ok())
      : Effect.map(controls.faults.remove(id), (found) => (found ? ok() : failure(404, "no such fault"))),
  "GET snapshot": () => Effect.map(controls.snapshot, ok),
  "PUT snapshot": (body) => read(body, (snapshot: Snapshot) => Effect.as(controls.restore(snapshot), ok())),
  "GET keywords": () => Effect.map(controls.keywords.list, ok),
  "PUT keywords": (body) => read(body, (libraries: SeedKeywords) => Effect.as(controls.keywords.set(libraries), ok())),
  "GET calls": () => Effect.map(controls.calls, (calls) => ok({ calls })),
  "GET webhooks": () => Effect.map(controls.webhooks.sent, (webhooks) => ok({ webhooks }))
})

/** Responds to `/emulator/*`. */
export const control = (controls: Controls, identity: Identity) => {
  const routes = routesOf(controls, identity)
  const known = Object.keys(routes)
    .map((route) => route.replace(" ", " /emulator/"))
    .join(", ")
  return (method: string, path: string, body: string): Effect.Effect<Outcome> => {
    const [, name = "", rest = ""] = /^\/emulator\/([a-z]+)(?:\/([\w-]+))?$/.exec(path) ?? []
    const route = rest === "" || (method === "DELETE" && name === "faults") ? routes[`${method} ${name}`] : undefined
    return route === undefined
      ? Effect.succeed(failure(404, `no such route; there are ${known}, and DELETE /emulator/faults/{id}`))
      : route(body, rest)
  }
}
