/** What a script is run against: the app, or an emulator. */
import { ChatApp, make as makeApp, type Service as App } from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError, OptionsError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Transport from "@tcchat/core/Transport"
import * as Emulator from "@tcchat/emulator/Emulator"
import type { EmulatorError } from "@tcchat/emulator/EmulatorError"
import type { Options } from "@tcchat/emulator/Settings"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { refusal } from "./Guard.js"
import type { Json, Outcome } from "./Script.js"

/** A call to make. */
export interface Call {
  readonly endpoint: Endpoint.Any
  readonly payload: Json
  /** Sends a `random` that is no number. */
  readonly malformed?: boolean | undefined
  /** Makes one attempt. */
  readonly once?: boolean | undefined
}

/** Whose responses they are. */
export interface Own {
  readonly prefix: string
  readonly sdkAppId: number
  readonly admin: string
}

/** Makes calls on the accounts and groups of one run alone. */
export interface Target extends Own {
  /** Whether steps wait, which matters where the time is in the response. */
  readonly waits: boolean
  /** Makes a call, whose outcome may be an error of the service. */
  readonly call: (call: Call) => Effect.Effect<Outcome, ChatError>
  /** Makes a call that has to succeed, as its definition says. */
  readonly send: <E extends Endpoint.Any>(
    endpoint: E,
    payload: Endpoint.Payload<E>
  ) => Effect.Effect<Endpoint.Success<E>, ChatError>
}

const withoutRandom = (transport: Transport.Service): Transport.Service =>
  Transport.fromEffect((request) =>
    Transport.toEffect(transport)({
      ...request,
      url: request.url.replace(/([?&]random=)\d+/, "$1x")
    })
  )

const make = (app: App, transport: Transport.Service, prefix: string, waits: boolean): Effect.Effect<Target> =>
  Effect.gen(function* () {
    const clientOf = (used: Transport.Service) =>
      ChatClient.make.pipe(Effect.provideService(ChatApp, app), Effect.provideService(Transport.Transport, used))
    const client = yield* clientOf(transport)
    const malformed = yield* clientOf(withoutRandom(transport))
    const guarded = <A>(endpoint: Endpoint.Any, payload: Json, call: Effect.Effect<A, ChatError>) => {
      const reason = refusal(endpoint, payload, prefix)
      return reason === undefined ? call : Effect.dieMessage(reason)
    }
    const failed = (code: Outcome["code"], info: string): Outcome => ({ code, info, fields: {} })
    return {
      prefix,
      sdkAppId: app.sdkAppId,
      admin: app.admin,
      waits,
      send: (endpoint, payload) => guarded(endpoint, payload as Json, client.call(endpoint, payload)),
      call: ({ endpoint, malformed: isMalformed, once, payload }) =>
        guarded(
          endpoint,
          payload,
          (isMalformed === true ? malformed : client).callRaw(endpoint.path, payload, {
            idempotency: endpoint.idempotency,
            ratePerSecond: endpoint.ratePerSecond,
            attemptTimeout: endpoint.attemptTimeout * 1000,
            ...(once === true && { attempts: 1 })
          })
        ).pipe(
          Effect.map((fields): Outcome => ({ code: 0, info: "", fields })),
          Effect.catchTags({
            ApiError: ({ code, info }) => Effect.succeed(failed(code, info)),
            ResponseError: (error) =>
              error.reason === "Status" ? Effect.succeed(failed(`HTTP ${error.status}`, "")) : Effect.fail(error)
          })
        )
    }
  })

/** The app of the settings. */
export const appTarget = (app: App, prefix: string): Effect.Effect<Target, OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    const NodeTransport = yield* Effect.promise(() => import("@tcchat/transport-node/NodeTransport"))
    return yield* make(app, yield* NodeTransport.make({ connections: 64 }), prefix, true)
  })

/** An emulator in this process. */
export const emulatorTarget = (
  options: Options,
  prefix: string,
  waits: boolean
): Effect.Effect<Target, EmulatorError | OptionsError, Scope.Scope> =>
  Effect.gen(function* () {
    const emulator = yield* Emulator.make(options)
    const transport = yield* Effect.provideService(Emulator.makeTransport, Emulator.Emulator, emulator)
    const app = yield* makeApp({ ...emulator.app, baseUrl: "http://emulator" })
    return yield* make(app, transport, prefix, waits)
  })
