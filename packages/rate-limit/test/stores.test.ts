import { RateLimitError } from "@tcchat/core/ChatError"
import * as RateLimit from "@tcchat/core/RateLimit"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import { inspect } from "node:util"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import type { StoreState } from "../src/StoreOptions.js"
import { keyOf } from "./fixtures.js"
import { type Connection, stores } from "./servers.js"

let keys = 0

/** A key that no other test has. */
const newKey = (ratePerSecond = 200) => keyOf(ratePerSecond, `test.endpoint${++keys}`)

const rejection = (promise: Promise<void>): Promise<any> =>
  promise.then(
    () => assert.fail("it was allowed"),
    (error: unknown) => error
  )

for (const [name, { connect, missing, start }] of Object.entries(stores))
  describe.skipIf(missing !== "")(`a rate limit in ${name}${missing}`, () => {
    let server: Server
    let connection: Connection

    beforeAll(async () => {
      server = await start()
      connection = connect(server)
      await connection.prepare()
    })
    afterAll(async () => {
      await connection.close()
      await server.close()
    })

    it("is one for several programs, and for both faces", async () => {
      const other = connect(server)
      const limits = [connection.createRateLimit(), other.createRateLimit()]
      const service = RateLimit.fromPromise(limits[1]!)
      const key = newKey()
      const started = performance.now()
      const order: Array<number> = []
      const calls = Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? limits[0]!.take(key) : Effect.runPromise(service.take(key))).then(() => order.push(index))
      )
      await Promise.all(calls)
      assert.isAtLeast(performance.now() - started, 59 * 5.025 - 10)
      for (const parity of [0, 1]) {
        const own = order.filter((index) => index % 2 === parity)
        assert.deepStrictEqual(
          own,
          own.toSorted((a, b) => a - b)
        )
      }
      await other.close()
    })

    it("is apart for each prefix, and uses a share", async () => {
      const key = newKey(10)
      await connection.createRateLimit().take(key)
      await connection.createRateLimit({ prefix: "other:" }).take(key)
      const error = await rejection(connection.createRateLimit({ maxWait: 50 }).take(key))
      assert.instanceOf(error, RateLimitError)
      assert.deepInclude(error, { endpoint: key.endpoint, option: "maxWait", ratePerSecond: 10, maxWait: 50 })
      const [half, started] = [connection.createRateLimit({ share: 0.5, prefix: "half:" }), performance.now()]
      for (let call = 0; call < 3; call++) await half.take(key)
      assert.isAtLeast(performance.now() - started, 2 * 201 - 10)
    })

    it("is halved for everyone when the service responded that there were too many calls", async () => {
      const key = newKey(50)
      const limit = connection.createRateLimit({ recovery: "1 hour" })
      await limit.take(key)
      // Those of one burst count once.
      await Promise.all([limit.slow(key), limit.slow(key), connection.createRateLimit().slow(key)])
      const started = performance.now()
      const slower = connection.createRateLimit({ recovery: "1 hour" })
      await Promise.all(Array.from({ length: 6 }, () => slower.take(key)))
      const passed = performance.now() - started
      assert.isAtLeast(passed, 5 * 40.2 - 10)
      assert.isAtMost(passed, 8 * 40.2 + 500)
    })

    it("rejects with the reason of the signal, and hears of it before the call began to wait", async () => {
      const key = newKey(1)
      const limit = connection.createRateLimit()
      await limit.take(key)
      const controller = new AbortController()
      const waiting = rejection(limit.take(key, controller.signal))
      controller.abort("enough")
      assert.strictEqual(await waiting, "enough")
      assert.strictEqual(await rejection(limit.take(key, controller.signal)), "enough")
      assert.strictEqual((await rejection(limit.take(key, "signal"))).option, "signal")
    })

    it("waits for a store that is restarted, or fails, or uses a share, as configured", async () => {
      const key = newKey()
      const told: Array<StoreState> = []
      const waits = connection.createRateLimit({ onStore: (state) => told.push(state) })
      const fails = connection.createRateLimit({ whenAway: "fail", timeout: 300 })
      const shares = connection.createRateLimit({ whenAway: { share: 0.5 }, timeout: 300 })
      await Promise.all([waits.take(key), fails.take(key), shares.take(key)])
      await server.stop("crash")
      const error = await rejection(fails.take(key))
      assert.instanceOf(error, RateLimitError)
      assert.match(String(error.cause), /^StoreError: the store of the rate limit failed \(\w+\)$/)
      await Promise.all(Array.from({ length: 5 }, () => shares.take(key)))
      let started = false
      const waiting = waits.take(key).then(() => (started = true))
      await new Promise((resolve) => setTimeout(resolve, 300))
      assert.isFalse(started)
      await server.start()
      await waiting
      assert.deepStrictEqual(
        told.map(({ state }) => state),
        ["away", "back"]
      )
      await shares.take(key)
      await vi.waitFor(() => fails.take(key), { timeout: 20_000 })
    })

    it("shows nothing of the connection in errors", async () => {
      const password = "password-of-nobody"
      const wrong = connect({ port: server.port, password })
      const states: Array<StoreState> = []
      const failed = [
        await wrong.prepare().catch((error: unknown) => (name === "Redis" ? undefined : error)),
        await rejection(wrong.createRateLimit({ maxWait: 500, onStore: (state) => states.push(state) }).take(newKey())),
        states
      ]
      const shown = failed
        .map((error) => `${String(error)} ${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`)
        .join()
      for (const secret of [password, server.password, "127.0.0.1", String(server.port)])
        assert.notInclude(shown, secret)
      assert.match(shown, name === "PostgreSQL" ? /28P01/ : /failed \(\w+\)/)
      await wrong.close()
    })
  })
