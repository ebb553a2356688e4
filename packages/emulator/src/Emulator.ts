/**
 * A Tencent Cloud Chat app in memory: it verifies signatures, keeps the state of accounts, groups and messages, enforces
 * the documented limits, and fails on request.
 */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { type Failure, TransportError } from "@tcchat/core/ChatError"
import * as Transport from "@tcchat/core/Transport"
import * as UserSig from "@tcchat/usersig"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { Controls } from "./Controls.js"
import type { EmulatorError } from "./EmulatorError.js"
import type { Outcome, Request } from "./Exchange.js"
import { control } from "./internal/control.js"
import { fail, makeControls, makeRandom } from "./internal/controls.js"
import { Faults } from "./internal/faults.js"
import { call, type Parts } from "./internal/gateway.js"
import { emulatedEndpoints } from "./internal/handlers.js"
import { Rates } from "./internal/rates.js"
import { shownPath, targetOf } from "./internal/request.js"
import { json } from "./internal/response.js"
import { resolve } from "./internal/settings.js"
import { empty } from "./internal/state.js"
import { makeSender } from "./internal/webhooks/sender.js"
import { developmentSecretKey, type Options } from "./Settings.js"

/** An emulated app. */
export interface Service extends Controls {
  /** What a client needs to call this app. */
  readonly app: { readonly sdkAppId: number; readonly admin: string; readonly secretKey: Redacted.Redacted }
  /**
   * Responds to a request: a call under `/v4/`, or one of the control routes under `/emulator/`.
   *
   * A server in front of it has to restrict access to the control routes.
   */
  readonly handle: (request: Request) => Effect.Effect<Outcome>
}

/** An emulated app. */
export class Emulator extends Context.Tag("@tcchat/emulator/Emulator")<Emulator, Service>() {}

const about = ({ sdkAppId }: Service["app"]) => ({
  about: "an emulator of the server API of Tencent Cloud Chat, without real data",
  sdkAppId,
  calls: `POST /v4/{service}/{command}, ${emulatedEndpoints.length} of them: GET /emulator/health`,
  control: "/emulator/health, state, seed, reset, faults, snapshot, keywords, calls, webhooks"
})

/** Makes an emulator. */
export const make = (options: Options = {}): Effect.Effect<Service, EmulatorError> =>
  Effect.gen(function* () {
    const settings = yield* resolve(options)
    const { sdkAppId } = settings
    const given = options.secretKey ?? developmentSecretKey
    const secretKey = Redacted.isRedacted(given) ? given : Redacted.make(given)
    const signer = yield* Effect.try({
      try: () => UserSig.makeSigner({ sdkAppId, secretKey: Redacted.value(secretKey) }),
      catch: (error) => fail("Options", error instanceof UserSig.UserSigError ? error.message : "they cannot sign")
    })

    const parts: Parts = {
      settings,
      verify: (userSig, userId, now) => signer.verify(userSig, { userId, time: Math.max(0, Math.floor(now / 1000)) }),
      faults: new Faults(),
      rates: new Rates(),
      busy: new Set(),
      calls: [],
      webhooks: yield* makeSender(options.webhooks, sdkAppId, settings.logSize),
      ...makeRandom(options),
      state: empty()
    }

    const controls = yield* makeControls(parts, options)
    const app = { sdkAppId, admin: settings.admins[0]!, secretKey }
    const controlled = control(controls, { sdkAppId, admins: settings.admins })

    return {
      ...controls,
      app,
      handle: ({ body, method = "POST", url }) => {
        const target = targetOf(url)
        const { path } = target
        if (path.startsWith("/v4/")) return call(parts, method, target, body)
        if (path === "/emulator" || path.startsWith("/emulator/")) return controlled(method, path, body)
        return Effect.succeed(
          path === "/"
            ? json(200, about(app))
            : json(404, {
                error: `there is nothing at ${shownPath(path)}; calls are under /v4/, controls under /emulator/`
              })
        )
      }
    }
  })

/** Provides an emulator. */
export const layer = (options?: Options): Layer.Layer<Emulator, EmulatorError> => Layer.effect(Emulator, make(options))

/**
 * Makes a transport that sends requests to the emulator of the same program, without any network.
 *
 * As in the service, a request that was sent is processed even if the caller stops
 * waiting for the response. After its scope ends, requests fail with `Closed`.
 */
export const makeTransport: Effect.Effect<Transport.Service, never, Emulator | Scope.Scope> = Effect.gen(function* () {
  const emulator = yield* Emulator
  const scope = yield* Effect.scope
  let closed = false
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      closed = true
    })
  )
  const broken = (endpoint: string, failure: Failure, reason: TransportError["reason"] = "Unknown") =>
    new TransportError({ endpoint, reason, failure, host: "emulator" })
  const processed = (endpoint: string, work: Effect.Effect<Outcome>): Effect.Effect<Outcome, TransportError> =>
    closed
      ? broken(endpoint, "Closed", "NotSent")
      : Effect.flatMap(Effect.flatMap(Effect.forkIn(work, scope), Fiber.await), (exit) =>
          Exit.isInterrupted(exit) ? broken(endpoint, "Closed") : exit
        )
  return Transport.fromEffect((request) => {
    const { body, endpoint } = request
    const url = Transport.signedUrl(request)
    return Effect.suspend(() => processed(endpoint, emulator.handle({ url, body }))).pipe(
      Effect.flatMap((outcome) => {
        switch (outcome._tag) {
          case "Drop":
            return Effect.never
          case "Reset":
            return broken(endpoint, outcome.at === "before" ? "Reset" : "Incomplete")
          case "Response":
            return Effect.map(Clock.currentTimeMillis, (now) => ({
              status: outcome.status,
              body: outcome.body,
              date: new Date(now).toUTCString()
            }))
        }
      })
    )
  })
})

/** Provides the transport of `makeTransport`. */
export const layerTransport: Layer.Layer<Transport.Transport, never, Emulator> = Layer.scoped(
  Transport.Transport,
  makeTransport
)

/** Provides the app of the emulator with its first admin. */
export const layerApp: Layer.Layer<ChatApp.ChatApp, never, Emulator> = Layer.scoped(
  ChatApp.ChatApp,
  Effect.flatMap(Emulator, ({ app }) =>
    // Its key and ids were checked by `make`.
    Effect.orDie(ChatApp.make({ ...app, baseUrl: "http://emulator", exposeSecretKeyToBrowser: true }))
  )
)

/**
 * Provides a client and the emulator that it calls: all that a test needs.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as Emulator from "@tcchat/emulator/Emulator"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * const emulated = Emulator.layerClient({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })
 *
 * export const program = ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work"] }).pipe(
 *   Effect.provide(emulated)
 * )
 * ```
 */
export const layerClient = (options?: Options): Layer.Layer<ChatClient.ChatClient | Emulator, EmulatorError> =>
  ChatClient.layer.pipe(Layer.provide([layerApp, layerTransport]), Layer.provideMerge(layer(options)))
