import { assert, describe, it } from "@effect/vitest"
import * as Fault from "@tcchat/testkit/Fault"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as zlib from "node:zlib"
import * as NodeTransport from "../src/NodeTransport.js"
import { requestTo, seen } from "./fixtures.js"

const many = <A>(count: number, effect: Effect.Effect<A>) =>
  Effect.all(
    Array.from({ length: count }, () => effect),
    { concurrency: "unbounded" }
  )

describe("connections", () => {
  it.scopedLive("makes no more connections than the options allow", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.after(5, Fault.ok()))
      const transport = yield* NodeTransport.make({ connections: 3 })
      const statuses = yield* many(30, seen(transport, requestTo(server.origin)))
      assert.strictEqual(statuses.filter((status) => status === 200).length, 30)
      assert.strictEqual(server.accepted(), 3)
    })
  )

  it.scopedLive("fails every call that waits for a refused connection", () =>
    Effect.gen(function* () {
      const transport = yield* NodeTransport.make({ connections: 2 })
      const outcomes = yield* many(20, seen(transport, requestTo(yield* FaultServer.refusing)))
      for (const outcome of outcomes) assert.deepStrictEqual(outcome, ["NotSent", "Refused", "ECONNREFUSED"])
    })
  )

  it.scopedLive("reports a call without a connection in time as not sent, and keeps the connection for others", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.after(150, Fault.ok()), Fault.ok())
      const transport = yield* NodeTransport.make({ connections: 1 })
      const first = yield* Effect.fork(seen(transport, requestTo(server.origin)))
      yield* FaultServer.until(() => server.received.length === 1)
      assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin, 50)), [
        "NotSent",
        "ConnectTimeout",
        undefined
      ])
      assert.strictEqual(yield* Fiber.join(first), 200)
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.deepStrictEqual([server.received.length, server.accepted()], [2, 1])
    })
  )

  it.scopedLive("sends nothing for a call that was interrupted while it waited", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.after(60, Fault.ok()), Fault.ok())
      const transport = yield* NodeTransport.make({ connections: 1 })
      const first = yield* Effect.fork(seen(transport, requestTo(server.origin)))
      yield* FaultServer.until(() => server.received.length === 1)
      const waiting = yield* Effect.fork(many(5, seen(transport, requestTo(server.origin))))
      yield* Effect.sleep("10 millis")
      yield* Fiber.interrupt(waiting)
      assert.strictEqual(yield* Fiber.join(first), 200)
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.deepStrictEqual([server.received.length, server.accepted()], [2, 1])
    })
  )

  it.scopedLive("closes a connection that was idle for the time in the options", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const transport = yield* NodeTransport.make({ keepAlive: "60 millis" })
      yield* seen(transport, requestTo(server.origin))
      yield* FaultServer.until(() => !server.isOpen(1))
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.strictEqual(server.accepted(), 2)
    })
  )

  it.scopedLive("keeps a connection no longer than the server allows", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.response({ headers: { "Keep-Alive": "timeout=1" } }))
      const transport = yield* NodeTransport.make({ keepAlive: "1 minute" })
      yield* seen(transport, requestTo(server.origin))
      yield* FaultServer.until(() => !server.isOpen(1))
    })
  )

  for (const [what, fault] of [
    ["", Fault.response({ body: "x".repeat(2_000) })],
    [" in chunks", Fault.response({ body: "x".repeat(2_000), chunks: [400] })]
  ] as const) {
    it.scopedLive(`cancels a response that is too long${what}, and closes the connection`, () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make()
        server.script(fault)
        const transport = yield* NodeTransport.make({ maxResponseBytes: 1_000 })
        assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin)), [
          "Unknown",
          "Other",
          "UND_ERR_RES_EXCEEDED_MAX_SIZE"
        ])
        yield* FaultServer.until(() => !server.isOpen(1))
      })
    )
  }

  it.scopedLive("cancels a response that is too long when decompressed", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const body = zlib.gzipSync("x".repeat(100_000))
      server.script(Fault.response({ headers: { "Content-Encoding": "gzip" }, body }))
      const transport = yield* NodeTransport.make({ maxResponseBytes: 1_000 })
      assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin)), [
        "Unknown",
        "Other",
        "UND_ERR_RES_EXCEEDED_MAX_SIZE"
      ])
    })
  )

  it.scopedLive("waits for calls in flight before it closes", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.after(100, Fault.ok()))
      const scope = yield* Scope.make()
      const transport = yield* Scope.extend(NodeTransport.make(), scope)
      const call = yield* Effect.fork(seen(transport, requestTo(server.origin)))
      yield* FaultServer.until(() => server.received.length === 1)
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual(yield* Fiber.join(call), 200)
      yield* FaultServer.until(() => !server.isOpen(1))
    })
  )

  it.scopedLive("closes at once when no call is in flight", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const scope = yield* Scope.make()
      const transport = yield* Scope.extend(NodeTransport.make({ keepAlive: "1 minute" }), scope)
      yield* seen(transport, requestTo(server.origin))
      yield* Scope.close(scope, Exit.void)
      yield* FaultServer.until(() => !server.isOpen(1))
    })
  )
})
