import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import * as Fault from "@tcchat/testkit/Fault"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import type * as net from "node:net"
import * as NodeTransport from "../src/NodeTransport.js"
import { certificate, proxy, requestTo, seen } from "./fixtures.js"

const interim = "HTTP/1.1 100 Continue\r\n\r\n"
const body = JSON.stringify({ text: interim })
const final = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
const hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"

/** Writes a text in pieces that arrive apart. */
const apart =
  (text: string, size: number): Fault.Fault =>
  (socket) => {
    const write = (at: number): void => {
      if (at < text.length) socket.write(text.slice(at, at + size), () => setImmediate(() => write(at + size)))
    }
    write(0)
  }

const bodyOf = (transport: Effect.Effect.Success<ReturnType<typeof NodeTransport.make>>, origin: string) =>
  Effect.match(Transport.toEffect(transport)(requestTo(origin)), {
    onFailure: ({ code, failure, reason }): unknown => [reason, failure, code],
    onSuccess: ({ body }): unknown => body
  })

describe("interim responses", () => {
  for (const [what, text] of [
    ["one", interim + final],
    ["three that differ", interim + hints + interim + final],
    ["a hundred", interim.repeat(100) + final],
    ["none", final]
  ] as const) {
    for (const size of [text.length, 7, 1]) {
      if (size * 500 < text.length) continue
      it.scopedLive(`are skipped: ${what}, ${size} bytes at a time`, () =>
        Effect.gen(function* () {
          const server = yield* FaultServer.make()
          server.script(apart(text, size))
          const transport = yield* NodeTransport.make()
          for (const _ of [1, 2]) assert.strictEqual(yield* bodyOf(transport, server.origin), body)
        })
      )
    }
  }

  it.scopedLive("are skipped on a kept connection, over TLS and through a proxy", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make({ certificate })
      const ok = Fault.afterInterim(Fault.ok(), 100)
      server.script(ok, ok)
      const options = { ca: certificate.cert, connections: 1 }
      for (const transport of [
        yield* NodeTransport.make(options),
        yield* NodeTransport.make({ ...options, proxy: (yield* proxy()).url })
      ]) {
        const before = server.accepted()
        for (const _ of [1, 2, 3]) assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
        assert.strictEqual(server.accepted(), before + 1)
      }
    })
  )

  it.scopedLive("are not a response: a connection that closes after one counts as reset", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const transport = yield* NodeTransport.make()
      for (const text of [interim, "HTTP/1.1 1"]) {
        server.script((socket: net.Socket) => void socket.end(text))
        assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin)), ["Unknown", "Reset", "UND_ERR_SOCKET"])
      }
    })
  )

  it.scopedLive("are limited in number", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script((socket: net.Socket) => void socket.write(`HTTP/1.1 100 Continue\r\nX: ${"x".repeat(100_000)}`))
      const transport = yield* NodeTransport.make()
      const [reason] = (yield* seen(transport, requestTo(server.origin))) as [string]
      assert.strictEqual(reason, "Unknown")
      yield* FaultServer.until(() => !server.isOpen(1))
    })
  )
})
