import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Net from "node:net"
import { listsOf, serve, tokenOf } from "./fixtures.js"

/** A server that can be ended within a test. */
const endable = (options: Parameters<typeof serve>[0]) =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const server = yield* Scope.extend(serve(options), scope)
    return { ...server, end: Scope.close(scope, Exit.void) }
  })

const rejected = (url: string) => Effect.tryPromise(() => fetch(`${url}/health`)).pipe(Effect.isFailure)

describe("the shutdown of a server", () => {
  it.live("lets calls in flight finish, and accepts no new ones", () =>
    Effect.gen(function* () {
      const { emulator, end, logged, send, url } = yield* endable({ emulator: { latency: "700 millis" } })
      const path = "/v1/me/lists?names=work"
      const call = yield* Effect.fork(send(path, { method: "DELETE", token: tokenOf("alice") }))
      yield* Effect.sleep("250 millis")
      const ending = yield* Effect.fork(end)
      yield* Effect.sleep("100 millis")
      assert.isTrue(yield* rejected(url))

      const response = yield* Fiber.join(call)
      assert.strictEqual(response.status, 200)
      assert.strictEqual(response.headers.get("connection"), "close")
      assert.notInclude(yield* listsOf(emulator, "alice"), "work")
      yield* Fiber.join(ending)
      assert.deepStrictEqual(
        logged.map((line) => (JSON.parse(line) as { message: string }).message),
        ["shutting down", "request", "shut down"]
      )
    })
  )

  it.live("does not wait for idle connections", () =>
    Effect.gen(function* () {
      const { end, send } = yield* endable({})
      yield* send("/health")
      const [time] = yield* Effect.timed(end)
      assert.isBelow(Duration.toMillis(time), 1000)
    })
  )

  it.live("does not wait for clients that never end their request", () =>
    Effect.gen(function* () {
      const { end, logged, url } = yield* endable({})
      const socket = Net.connect(Number(new URL(url).port), "127.0.0.1")
      socket.on("error", () => undefined).write("GET /health HTTP/1.1\r\nHo")
      yield* Effect.sleep("100 millis")
      const [time] = yield* Effect.timed(end)
      assert.isBelow(Duration.toMillis(time), 1000)
      assert.isTrue(logged.at(-1)?.includes("shut down"))
    })
  )

  it.live("closes connections after the timeout", () =>
    Effect.gen(function* () {
      const { emulator, end, logged, url } = yield* endable({ settings: { drainTime: Duration.millis(200) } })
      yield* emulator.faults.add({ kind: "drop" })
      const headers = { authorization: `Bearer ${tokenOf("alice")}` }
      const call = yield* Effect.fork(Effect.exit(Effect.tryPromise(() => fetch(`${url}/v1/me/lists`, { headers }))))
      yield* Effect.sleep("250 millis")
      const [time] = yield* Effect.timed(end)
      assert.isBelow(Duration.toMillis(time), 2000)
      assert.isTrue(Exit.isFailure(yield* Fiber.join(call)))
      assert.isTrue(logged.some((line) => line.includes("cancelled requests still in flight after 200ms")))
    })
  )
})
