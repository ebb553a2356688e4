/** Responds to the questions of the page. */
import * as Effect from "effect/Effect"
import * as Clock from "effect/Clock"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as Emulator from "@tcchat/emulator/Emulator"
import { type Json, isObject, parse } from "../model/Json.js"
import type { Memory } from "../model/Memory.js"
import type { CallQuestion, SigQuestion, Start, State, TargetId } from "../model/Protocol.js"
import * as Calls from "./Calls.js"
import type { Catalogue } from "./Catalogue.js"
import { json, reject, type Response, type Request, type Route, textOf, type TooLong, unlessSame } from "./Exchange.js"
import * as RunRoutes from "./RunRoutes.js"
import type { Runs } from "./Runs.js"
import type { Place, Places } from "./Targets.js"
import * as UserSigs from "./UserSigs.js"
import * as WebhookRoutes from "./WebhookRoutes.js"

export interface Parts {
  readonly catalogue: Catalogue
  readonly places: Places
  readonly emulator: Emulator.Service | undefined
  readonly runs: Runs | undefined
  readonly webhooks: Omit<WebhookRoutes.Parts, "places">
}

const shownCalls = 50

const now = Effect.map(Clock.currentTimeMillis, (millis) => Math.floor(millis / 1000))

const noEmulator = Effect.succeed(reject(404, "There is no emulator behind this console."))

const stateOf = (emulator: Emulator.Service): Effect.Effect<Omit<State, "revision">> =>
  Effect.map(Effect.all([emulator.snapshot, emulator.faults.list, emulator.calls]), ([snapshot, faults, calls]) => {
    const memory: Memory = snapshot
    return {
      memory,
      faults: faults as State["faults"],
      calls: calls
        .slice(-shownCalls)
        .toReversed()
        .map(({ code, endpoint, fault, identifier, time }) => ({
          time,
          ...(endpoint !== undefined && { endpoint }),
          ...(identifier !== undefined && { identifier }),
          ...(code !== undefined && { code }),
          ...(fault !== undefined && { fault })
        }))
    }
  })

const routesOf = ({ catalogue, emulator, places, runs, webhooks }: Parts): Readonly<Record<string, Route>> => {
  const start: Start = {
    targets: [...places.values()].map(({ target }) => target),
    families: catalogue.families,
    endpoints: catalogue.entries,
    runs: runs !== undefined
  }

  /** Finds what a question is about, and reads its payload. */
  const asked = (
    body: Json,
    then: (place: Place, endpoint: Endpoint.Any, payload: Endpoint.Payload<Endpoint.Any>) => Effect.Effect<unknown>
  ): Effect.Effect<Response> => {
    const place = places.get(textOf(body, "target") as TargetId)
    const endpoint = catalogue.find(textOf(body, "endpoint"))
    if (place === undefined) return Effect.succeed(reject(404, "There is no such target."))
    if (endpoint === undefined) return Effect.succeed(reject(404, "There is no such call."))
    const payload = parse(textOf(body, "payload"))
    if (!payload.ok) {
      const { column, line, message } = payload.mistake
      return Effect.succeed(reject(400, `The payload is not JSON: line ${line}, column ${column}: ${message}`))
    }
    return Effect.map(then(place, endpoint, payload.value), (response) => json(200, response))
  }

  const told = (change: Effect.Effect<unknown, { readonly message: string; readonly detail: string }>) =>
    change.pipe(
      Effect.as(json(200, {})),
      Effect.catchAll(({ detail }) => Effect.succeed(reject(400, detail)))
    )

  return {
    ...(runs !== undefined && RunRoutes.make(runs)),
    ...WebhookRoutes.make({ ...webhooks, places }),
    "GET start": () => Effect.succeed(json(200, start)),
    "GET endpoints": ({ rest }) => {
      const endpoint = catalogue.find(rest)
      return endpoint === undefined
        ? Effect.succeed(reject(404, `There is no call ${rest}.`))
        : Effect.sync(() => json(200, catalogue.details(endpoint)))
    },
    "POST preview": ({ body }) => asked(body, (place, endpoint, payload) => Calls.preview(place, endpoint, payload)),
    "POST call": ({ body }) =>
      asked(body, (place, endpoint, payload) => {
        const { agreed, attempts } = (isObject(body) ? body : {}) as Partial<CallQuestion>
        return Calls.call(place, endpoint, payload, {
          attempts: Math.min(Math.max(Math.trunc(Number(attempts)) || 1, 1), 10),
          agreed: agreed === true,
          emulator
        })
      }),
    "POST usersig": ({ body }) => {
      const question: SigQuestion = {
        userSig: textOf(body, "userSig"),
        userId: textOf(body, "userId"),
        target: textOf(body, "target") as TargetId
      }
      const place = places.get(question.target)
      if (place === undefined) return Effect.succeed(reject(404, "There is no such app."))
      const userId = question.userId === "" ? undefined : question.userId
      const expected = { sdkAppId: place.target.sdkAppId, userId, verify: place.verify }
      return Effect.map(now, (seconds) => json(200, UserSigs.inspect(question.userSig, expected, seconds)))
    },
    "GET state": ({ query }) =>
      emulator === undefined ? noEmulator : Effect.map(stateOf(emulator), (state) => unlessSame(state, query)),
    "POST reset": () => (emulator === undefined ? noEmulator : told(emulator.reset)),
    "POST seed": ({ body }) =>
      emulator === undefined ? noEmulator : told(emulator.seed(body as Parameters<typeof emulator.seed>[0])),
    "POST faults": ({ body }) =>
      emulator === undefined
        ? noEmulator
        : told(emulator.faults.add(body as Parameters<typeof emulator.faults.add>[0])),
    "DELETE faults": ({ rest }) =>
      emulator === undefined
        ? noEmulator
        : told(rest === "" ? emulator.faults.clear : Effect.asVoid(emulator.faults.remove(rest)))
  }
}

/** Responds to what is under `/api/`. */
export const make = (parts: Parts): ((request: Request) => Effect.Effect<Response, TooLong>) => {
  const routes = routesOf(parts)
  return ({ body, method, url }) => {
    const { pathname, searchParams } = new URL(url, "http://console")
    const [, name = "", rest = ""] = /^\/api\/([a-z]+)(?:\/([\w.-]+))?$/.exec(pathname) ?? []
    const route = routes[`${method} ${name}`]
    if (route === undefined) return Effect.succeed(reject(404, "There is nothing here."))
    return Effect.flatMap(method === "POST" ? body : Effect.succeed(""), (text) => {
      const parsed = text === "" ? { ok: true as const, value: null } : parse(text)
      return parsed.ok
        ? route({ body: parsed.value, rest, query: searchParams })
        : Effect.succeed(reject(400, `The request is not JSON: ${parsed.mistake.message}`))
    })
  }
}
