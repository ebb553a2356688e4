/** An emulator behind a plain HTTP server of Node. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import type * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { type PromiseControls, toPromises } from "./Emulated.js"
import * as Emulator from "./Emulator.js"
import type { EmulatorError } from "./EmulatorError.js"
import { type AllowedHosts, type AllowedOrigins, isLoopback, problemOf } from "./internal/guard.js"
import { respond } from "./internal/node/httpServer.js"
import { listen, shownHost } from "./internal/node/listening.js"
import { invalidOption } from "./internal/option.js"
import { run } from "./internal/promises.js"
import type { Options } from "./Settings.js"

export { listen, type Listening, readBody } from "./internal/node/listening.js"

/** The options of the server. */
export interface ServeOptions {
  /**
   * Port to listen on; 0 stands for any free port.
   *
   * @default 0
   */
  readonly port?: number | undefined
  /**
   * Address to listen on.
   *
   * @default "127.0.0.1"
   */
  readonly host?: string | undefined
  /**
   * Host names besides those of loopback under which the server responds.
   *
   * @default [] on a loopback address, "any" on others
   */
  readonly allowedHosts?: AllowedHosts | undefined
  /**
   * Origins of web pages besides those of loopback that may make calls, such as `https://example.com`. Such pages can never
   * use `/emulator/*`.
   *
   * @default []
   */
  readonly allowedOrigins?: AllowedOrigins | undefined
}

/** A running server. */
export interface Server {
  /** Base URL for clients, such as `http://127.0.0.1:7001`. */
  readonly url: string
  readonly port: number
}

/** Serves the emulator until the scope ends, which also closes every connection. */
export const serve = (
  options: ServeOptions = {}
): Effect.Effect<Server, EmulatorError, Emulator.Emulator | Scope.Scope> =>
  Effect.gen(function* () {
    const { allowedOrigins = [], host = "127.0.0.1", port = 0 } = options
    const allowedHosts = options.allowedHosts ?? (isLoopback(shownHost(host)) ? [] : "any")
    const problem = problemOf(allowedHosts, allowedOrigins)
    if (problem !== undefined) return yield* invalidOption(problem)
    const emulator = yield* Emulator.Emulator
    const fork = yield* FiberSet.makeRuntime()
    const { port: bound, server, url } = yield* listen(host, port)
    server.on(
      "request",
      (request, response) => void fork(respond(emulator, { allowedHosts, allowedOrigins }, request, response))
    )
    return { url, port: bound }
  })

/** A running emulator, for programs without Effect. */
export interface Running extends Server, PromiseControls {
  /** What `createChat` of a transport needs to call this emulator. */
  readonly app: {
    readonly sdkAppId: number
    readonly admin: string
    readonly secretKey: Redacted.Redacted
    readonly baseUrl: string
  }
  /** Stops the server and closes every connection. */
  readonly close: () => Promise<void>
}

/**
 * Starts an emulator on a port of this machine.
 *
 * @example
 * ```ts
 * import { startEmulator } from "@tcchat/emulator/node"
 *
 * const emulator = await startEmulator({ seed: { accounts: { alice: { lists: ["work"] } } } })
 * export const { url } = emulator
 * await emulator.close()
 * ```
 */
export const startEmulator = (options: Options & ServeOptions = {}): Promise<Running> =>
  run(
    Effect.gen(function* () {
      const { allowedHosts, allowedOrigins, host, port, ...rest } = options
      const emulator = yield* Emulator.make(rest)
      const scope = yield* Scope.make()
      const close = Scope.close(scope, Exit.void)
      const server = yield* serve({ allowedHosts, allowedOrigins, host, port }).pipe(
        Scope.extend(scope),
        Effect.provideService(Emulator.Emulator, emulator),
        Effect.onError(() => close)
      )
      return {
        ...server,
        ...toPromises(emulator),
        app: { ...emulator.app, baseUrl: server.url },
        close: () => run(close)
      }
    })
  )
