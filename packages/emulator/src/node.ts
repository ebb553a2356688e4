/** An emulator behind a plain HTTP server of Node. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import type * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as Http from "node:http"
import type { AddressInfo } from "node:net"
import { type PromiseControls, toPromises } from "./Emulated.js"
import * as Emulator from "./Emulator.js"
import { EmulatorError } from "./EmulatorError.js"
import { type AllowedHosts, isLoopback } from "./internal/guard.js"
import { respond } from "./internal/node/httpServer.js"
import { run } from "./internal/promises.js"
import type { Options } from "./Settings.js"

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
   * Host names besides those of loopback under which `/emulator/*` responds.
   *
   * @default [] on a loopback address, "any" on others
   */
  readonly allowedHosts?: AllowedHosts | undefined
}

/** A running server. */
export interface Server {
  /** Base URL for clients, such as `http://127.0.0.1:7001`. */
  readonly url: string
  readonly port: number
}

const listen = (server: Http.Server, host: string, port: number): Effect.Effect<number, EmulatorError> =>
  Effect.async((resume) => {
    const failed = (error: NodeJS.ErrnoException) =>
      resume(
        new EmulatorError({
          reason: "Listen",
          detail:
            error.code === "EADDRINUSE"
              ? `port ${port} of ${host} is in use`
              : `cannot listen on port ${port} of ${host} (${error.code ?? "unknown"})`
        })
      )
    server.once("error", failed)
    server.listen(port, host, () => {
      server.off("error", failed)
      resume(Effect.succeed((server.address() as AddressInfo).port))
    })
  })

const close = (server: Http.Server): Effect.Effect<void> =>
  Effect.async((resume) => {
    server.close(() => resume(Effect.void))
    server.closeAllConnections()
  })

/** Serves the emulator until the scope ends, which also closes every connection. */
export const serve = (
  options: ServeOptions = {}
): Effect.Effect<Server, EmulatorError, Emulator.Emulator | Scope.Scope> =>
  Effect.gen(function* () {
    const { host = "127.0.0.1", port = 0 } = options
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return yield* new EmulatorError({ reason: "Listen", detail: "the port must be an integer from 0 to 65535" })
    const shown = host.includes(":") ? `[${host}]` : host
    const allowedHosts = options.allowedHosts ?? (isLoopback(shown) ? [] : "any")
    const emulator = yield* Emulator.Emulator
    const fork = yield* FiberSet.makeRuntime()
    const server = yield* Effect.acquireRelease(
      Effect.sync(() =>
        Http.createServer(
          {
            headersTimeout: 10_000,
            requestTimeout: 20_000,
            connectionsCheckingInterval: 2_000,
            keepAliveTimeout: 60_000
          },
          (request, response) => void fork(respond(emulator, allowedHosts, request, response))
        )
      ),
      close
    )
    const bound = yield* listen(server, host, port)
    return { url: `http://${shown}:${bound}`, port: bound }
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
      const emulator = yield* Emulator.make(options)
      const scope = yield* Scope.make()
      const close = Scope.close(scope, Exit.void)
      const server = yield* serve(options).pipe(
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
