import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import { StoreError } from "../src/internal/store.js"
import type { StoreOptions, StoreState } from "../src/StoreOptions.js"
import { keyOf, memoryStore, outcome, outcomes } from "./fixtures.js"

const key = keyOf()

const refused = new StoreError({ code: "ECONNREFUSED" })

/** A limit whose store is away, and what its listener was told. */
const away = (options: StoreOptions = {}, error = refused) =>
  Effect.gen(function* () {
    const { control, make } = memoryStore()
    const states: Array<StoreState> = []
    control.error = error
    const limit = yield* make({ window: 1000, onStore: (state) => states.push(state), ...options })
    return { control, limit, states }
  })

const found = (all: Effect.Effect.Success<ReturnType<typeof outcomes>>) =>
  all.map(({ at, error }) => [at, error === undefined ? "started" : String(error.cause)])

const failed = "StoreError: the store of the rate limit failed (ECONNREFUSED)"

describe("while the store is away, calls", () => {
  it.effect("wait until it is back, and the program is told", () =>
    Effect.gen(function* () {
      const { control, limit, states } = yield* away()
      const waiting = yield* Effect.fork(outcomes(limit, 3))
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(states, [{ state: "away", code: "ECONNREFUSED" }])
      assert.isNull(waiting.unsafePoll())
      // With a delay that doubles up to 5 seconds, and is between half and all of that.
      assert.isAtLeast(control.requests.length, 6)
      assert.isAtMost(control.requests.length, 9)
      assert.isTrue(control.requests.every(({ count }) => count === 1))
      control.error = undefined
      yield* TestClock.adjust("6 seconds")
      assert.isTrue((yield* Fiber.join(waiting)).every(({ error }) => error === undefined))
      assert.deepStrictEqual(states, [{ state: "away", code: "ECONNREFUSED" }, { state: "back" }])
    })
  )

  it.effect("fail after `maxWait` with the code of its error", () =>
    Effect.gen(function* () {
      const { limit } = yield* away({ maxWait: "3 seconds" })
      const waiting = yield* Effect.fork(outcomes(limit, 2))
      yield* TestClock.adjust("4 seconds")
      assert.deepStrictEqual(found(yield* Fiber.join(waiting)), [
        [3000, failed],
        [3000, failed]
      ])
    })
  )

  it.effect("fail at once if waiting does not help, as without a table or access", () =>
    Effect.gen(function* () {
      for (const code of ["42P01", "28P01", "42501", "NOAUTH", "WRONGPASS", "NOPERM"]) {
        const { limit } = yield* away({}, new StoreError({ code }))
        const waiting = yield* Effect.fork(outcomes(limit, 1))
        yield* TestClock.adjust(0)
        const [{ error } = {}] = yield* Fiber.join(waiting)
        assert.include(String(error?.cause), code)
        if (code === "42P01") assert.include(String(error?.cause), "create its table with `migrate`")
      }
    })
  )

  it.effect('fail at once, with `whenAway: "fail"`; one of them tries the store from time to time', () =>
    Effect.gen(function* () {
      const { control, limit, states } = yield* away({ whenAway: "fail" })
      const each = (count: number) =>
        Effect.gen(function* () {
          const waiting = yield* Effect.fork(outcomes(limit, count))
          yield* TestClock.adjust(0)
          return (yield* Fiber.join(waiting)).map(({ error }) => error === undefined)
        })
      assert.deepStrictEqual(yield* each(2), [false, false])
      assert.deepStrictEqual(yield* each(2), [false, false])
      assert.lengthOf(control.requests, 1)
      control.error = undefined
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* each(1), [true])
      assert.lengthOf(states, 2)
    })
  )

  it.effect("use a share of the rate in this process, with `whenAway: { share }`", () =>
    Effect.gen(function* () {
      const { control, limit } = yield* away({ whenAway: { share: 0.25 } })
      const waiting = yield* Effect.fork(outcomes(limit, 6))
      yield* TestClock.adjust("1 second")
      const times = (yield* Fiber.join(waiting)).map(({ at }) => at)
      assert.deepStrictEqual(times, [0, 20, 40, 60, 80, 100])
      yield* limit.slow(key)
      const slower = yield* Effect.fork(outcomes(limit, 3))
      yield* TestClock.adjust("1 second")
      const [first, second, third] = (yield* Fiber.join(slower)).map(({ at }) => at)
      assert.isAtLeast(second! - first!, 35)
      assert.isAtLeast(third! - second!, 35)
      control.error = undefined
      yield* TestClock.adjust("6 seconds")
      const back = yield* Effect.fork(outcomes(limit, 40))
      yield* TestClock.adjust("1 second")
      assert.isTrue((yield* Fiber.join(back)).every(({ error }) => error === undefined))
    })
  )

  it.effect("notice that it is back, even if they never wait for each other", () =>
    Effect.gen(function* () {
      const { control, limit, states } = yield* away({ whenAway: { share: 0.25 } })
      for (let call = 0; call < 4; call++) {
        const calling = yield* Effect.fork(outcome(limit))
        yield* TestClock.adjust("10 seconds")
        assert.isUndefined((yield* Fiber.join(calling)).error)
        if (call === 1) control.error = undefined
      }
      assert.deepStrictEqual(
        states.map(({ state }) => state),
        ["away", "back"]
      )
    })
  )

  it.effect("count a store that does not respond in time as away, and no call waits longer than `maxWait`", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const states: Array<StoreState> = []
      control.delay = 60_000
      const limit = yield* make({ timeout: 500, maxWait: 2000, onStore: (state) => states.push(state) })
      const waiting = yield* Effect.fork(outcomes(limit, 1))
      yield* TestClock.adjust(500)
      assert.deepStrictEqual(states, [{ state: "away", code: "Timeout" }])
      yield* TestClock.adjust(1500)
      assert.strictEqual((yield* Fiber.join(waiting))[0]!.at, 2000)
    })
  )

  it.effect("are not harmed by a listener that throws", () =>
    Effect.gen(function* () {
      const { limit } = yield* away({
        whenAway: { share: 1 },
        onStore: () => {
          throw new Error("listener")
        }
      })
      const waiting = yield* Effect.fork(outcomes(limit, 2))
      yield* TestClock.adjust("1 second")
      assert.isTrue((yield* Fiber.join(waiting)).every(({ error }) => error === undefined))
    })
  )
})
