/** A server on a real socket that follows the script of a test, request by request. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as net from "node:net"
import * as tls from "node:tls"
import type { Certificate } from "./Certificate.js"
import * as Fault from "./Fault.js"

/** A scripted server. */
export interface FaultServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string
  readonly port: number
  /** Requests since the last `script`. */
  readonly received: ReadonlyArray<Fault.Received>
  /** Number of all accepted connections. */
  readonly accepted: () => number
  /** Whether the connection with a number is open. */
  readonly isOpen: (connection: number) => boolean
  /** Sets the faults of the next requests; the last one applies to all further requests. */
  readonly script: (...faults: readonly [Fault.Fault, ...ReadonlyArray<Fault.Fault>]) => void
  /** Closes all connections without a reset, and waits until they are closed. */
  readonly closeConnections: Effect.Effect<void>
}

export interface Options {
  /** Certificate for TLS. */
  readonly certificate?: Certificate
  /** Certificate of the authority that has to sign client certificates. */
  readonly clients?: string
  /** Handles each connection instead of reading requests from it. */
  readonly accept?: (socket: net.Socket) => void
}

/** Reads requests from a connection, one after the other. */
const read = (socket: net.Socket, connection: number, onRequest: (request: Fault.Received) => void): void => {
  let buffered = Buffer.alloc(0)
  socket.on("data", (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk])
    for (;;) {
      const end = buffered.indexOf("\r\n\r\n")
      if (end < 0) return
      const [first, ...lines] = buffered.subarray(0, end).toString().split("\r\n")
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()])
      )
      const total = end + 4 + Number(headers["content-length"] ?? 0)
      if (buffered.length < total) return
      const body = buffered.subarray(end + 4, total).toString()
      buffered = buffered.subarray(total)
      const [method, path] = first!.split(" ")
      onRequest({ method: method!, path: path!, headers, body, connection })
    }
  })
}

/**
 * Starts a server that closes with the scope. Without a script, it responds to every request with success.
 */
export const make = (options: Options = {}): Effect.Effect<FaultServer, never, Scope.Scope> =>
  Effect.gen(function* () {
    const { certificate } = options
    const sockets = new Map<number, net.Socket>()
    const received: Array<Fault.Received> = []
    let faults: ReadonlyArray<Fault.Fault> = [Fault.ok()]
    let accepted = 0

    const accept = (socket: net.Socket): void => {
      const connection = ++accepted
      sockets.set(connection, socket)
      socket.setNoDelay(true)
      socket.on("close", () => sockets.delete(connection))
      socket.on("error", () => undefined)
      if (options.accept !== undefined) return options.accept(socket)
      read(socket, connection, (request) => {
        received.push(request)
        faults[Math.min(received.length, faults.length) - 1]!(socket, request)
      })
    }

    const server = yield* Effect.acquireRelease(
      Effect.async<net.Server>((resume) => {
        const server =
          certificate === undefined
            ? net.createServer(accept)
            : tls.createServer(
                {
                  ...certificate,
                  ...(options.clients !== undefined && { ca: options.clients, requestCert: true })
                },
                accept
              )
        server.on("tlsClientError", () => undefined)
        server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
      }),
      (server) =>
        Effect.async<void>((resume) => {
          for (const socket of sockets.values()) socket.destroy()
          server.close(() => resume(Effect.void))
        })
    )
    const { port } = server.address() as net.AddressInfo

    return {
      origin: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
      port,
      received,
      accepted: () => accepted,
      isOpen: (connection) => sockets.has(connection),
      script: (...next) => {
        received.length = 0
        faults = next
      },
      closeConnections: Effect.zipRight(
        Effect.sync(() => {
          for (const socket of sockets.values()) socket.end()
        }),
        until(() => sockets.size === 0)
      )
    }
  })

/** Waits until a condition holds. */
export const until = (is: () => boolean): Effect.Effect<void> =>
  Effect.async<void>((resume) => {
    const look = setInterval(() => {
      if (!is()) return
      clearInterval(look)
      resume(Effect.void)
    }, 1)
    return Effect.sync(() => clearInterval(look))
  })

/**
 * The origin of a port that refuses connections. It stays reserved until the scope ends, as the local port of a
 * connection.
 */
export const refusing: Effect.Effect<string, never, Scope.Scope> = Effect.flatMap(make(), (server) =>
  Effect.acquireRelease(
    Effect.async<net.Socket>((resume) => {
      const socket = net.connect(server.port, "127.0.0.1", () => resume(Effect.succeed(socket)))
      socket.on("error", () => undefined)
    }),
    (socket) => Effect.sync(() => socket.destroy())
  ).pipe(Effect.map((socket) => `http://127.0.0.1:${socket.localPort}`))
)
