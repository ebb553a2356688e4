import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as Http from "node:http"
import type { AddressInfo } from "node:net"
import { EmulatorError } from "../../EmulatorError.js"
import { invalidOption } from "../option.js"

/** A server that listens. */
export interface Listening {
  /** Base URL, such as `http://127.0.0.1:7001`. */
  readonly url: string
  readonly port: number
  /** Emits `request`, and `checkContinue` if it has a listener. */
  readonly server: Http.Server
}

const bind = (server: Http.Server, host: string, port: number): Effect.Effect<number, EmulatorError> =>
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

/** The host as a URL and a `Host` header have it. */
export const shownHost = (host: string): string => (host.includes(":") ? `[${host}]` : host)

/** Listens until the scope ends, which also closes every connection. Port 0 stands for any free port. */
export const listen = (host: string, port: number): Effect.Effect<Listening, EmulatorError, Scope.Scope> =>
  Effect.gen(function* () {
    // An empty host would be all addresses of the machine.
    if (host.trim() === "")
      return yield* invalidOption("host must be an address to listen on, such as 127.0.0.1; 0.0.0.0 is all of them")
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return yield* new EmulatorError({ reason: "Listen", detail: "the port must be an integer from 0 to 65535" })
    const server = yield* Effect.acquireRelease(
      Effect.sync(() =>
        // Not imported: bundlers for browsers and Workers reject the import, even if what they bundle starts no server.
        process.getBuiltinModule("node:http").createServer({
          headersTimeout: 10_000,
          requestTimeout: 20_000,
          connectionsCheckingInterval: 2_000,
          keepAliveTimeout: 60_000
        })
      ),
      close
    )
    const bound = yield* bind(server, host, port)
    return { url: `http://${shownHost(host)}:${bound}`, port: bound, server }
  })

/**
 * Reads a body of at most `maxBytes` bytes. Fails if it is longer, without reading it if its length says so; is interrupted
 * if the client disconnects.
 *
 * `begin` is called before the first byte is read.
 */
export const readBody = (
  request: Http.IncomingMessage,
  maxBytes: number,
  begin: () => void = () => undefined
): Effect.Effect<string, "TooLong"> =>
  Effect.async((resume) => {
    const chunks: Array<Buffer> = []
    let length = 0
    if (Number(request.headers["content-length"] ?? 0) > maxBytes) return resume(Effect.fail("TooLong"))
    begin()
    request.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) {
        request.removeAllListeners("data").resume()
        resume(Effect.fail("TooLong"))
      } else chunks.push(chunk)
    })
    request.on("end", () => resume(Effect.succeed(Buffer.concat(chunks).toString("utf8"))))
    request.on("error", () => resume(Effect.interrupt))
    return undefined
  })
