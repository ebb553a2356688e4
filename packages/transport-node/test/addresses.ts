import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type ChildProcess, spawn } from "node:child_process"
import dns from "node:dns"
import * as net from "node:net"
import * as process from "node:process"

/** Lets the name resolution of this process give these addresses for a host, in this order; what it returns waits for it. */
export const resolve = (
  host: string,
  ...addresses: ReadonlyArray<string>
): Effect.Effect<Effect.Effect<void>, never, Scope.Scope> => {
  const found = addresses.map((address) => ({ address, family: net.isIP(address) }))
  const before = dns.lookup
  let isAsked = false
  type Found = (error: null, addresses: ReadonlyArray<dns.LookupAddress>) => void
  const lookup = (name: string, options: dns.LookupAllOptions, done: Found) => {
    if (name !== host) return Reflect.apply(before, dns, [name, options, done]) as unknown
    isAsked = true
    return done(null, found)
  }
  return Effect.acquireRelease(
    Effect.sync(() => {
      Object.assign(dns, { lookup })
      return FaultServer.until(() => isAsked)
    }),
    () => Effect.sync(() => Object.assign(dns, { lookup: before }))
  )
}

const script = `
const [host, port] = process.argv.slice(1)
const response = "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\n{}"
const server = require("node:net").createServer((socket) => {
  socket.on("error", () => {})
  socket.on("data", () => socket.write(response))
})
server.listen({ host, port: Number(port), backlog: 1 }, () => process.send(server.address().port))`

const connect = (port: number, host: string) =>
  Effect.acquireRelease(
    Effect.async<net.Socket>((resume) => {
      const socket = net.connect(port, host, () => resume(Effect.succeed(socket)))
      socket.on("error", () => undefined)
    }),
    (socket) => Effect.sync(() => socket.destroy())
  )

/** An address whose system is there and lets connections wait. */
export interface Stopped {
  readonly port: number
  /** Lets it go on, also with the connections that wait. */
  readonly resume: Effect.Effect<void>
}

/**
 * A server on an address that neither takes nor refuses connections: its process is stopped, and its queue is full. Once it
 * goes on, the system of the client finds that out with the next packet that it sends, a second after the first.
 */
export const stopped = (host: string, port = 0): Effect.Effect<Stopped, "taken", Scope.Scope> =>
  Effect.gen(function* () {
    const started = Effect.async<{ readonly child: ChildProcess; readonly port: number }, "taken">((resume) => {
      const child = spawn(process.execPath, ["-e", script, host, String(port)], {
        stdio: ["ignore", "ignore", "ignore", "ipc"]
      })
      child.once("exit", () => resume(Effect.fail("taken")))
      child.once("message", (own) => resume(Effect.succeed({ child, port: Number(own) })))
    })
    const { child, port: own } = yield* Effect.acquireRelease(started, ({ child }) =>
      Effect.sync(() => child.kill("SIGKILL"))
    )
    child.kill("SIGSTOP")
    // As many as wait for a server whose queue has one place.
    yield* Effect.forEach([1, 2], () => connect(own, host))
    return { port: own, resume: Effect.sync(() => void child.kill("SIGCONT")) }
  })

/** A server that answers at 127.0.0.1, and at the same port of another address nobody who answers. */
export const halfDead = (
  other: string,
  options: FaultServer.Options = {}
): Effect.Effect<FaultServer.FaultServer, never, Scope.Scope> =>
  atOnePort(Effect.tap(FaultServer.make(options), ({ port }) => stopped(other, port)))

/** Makes servers at one port of several addresses: again, with another port, where one of them is taken by somebody else. */
export const atOnePort = <A, R>(servers: Effect.Effect<A, "taken", R>): Effect.Effect<A, never, R> =>
  Effect.orDie(Effect.retry(servers, { times: 20 }))
