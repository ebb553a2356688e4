import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import { RateLimitError } from "../src/ChatError.js"
import * as RateLimit from "../src/RateLimit.js"

const keyOf = (ratePerSecond: number): RateLimit.Key => ({ sdkAppId: 1, endpoint: "e", ratePerSecond })

const shown = ({ endpoint, maxWait, option, ratePerSecond, waiting }: RateLimitError) => ({
  endpoint,
  maxWait,
  option,
  ratePerSecond,
  waiting
})

/** How many calls go at once, with these options. */
const atOnce = (key: RateLimit.Key, options: RateLimit.Options = {}) =>
  Effect.map(RateLimit.make(options), ({ takeNow }) => {
    let taken = 0
    while (takeNow!(key, 0)) taken++
    return taken
  })

/** The outcomes of calls that arrive together, the waits of those that wait in milliseconds. */
const outcomes = (count: number, options: RateLimit.Options, key = keyOf(1)) =>
  Effect.gen(function* () {
    const limit = yield* RateLimit.make(options)
    const clock = yield* Effect.clock
    const start = clock.unsafeCurrentTimeMillis()
    const take = Effect.map(limit.take(key), () => clock.unsafeCurrentTimeMillis() - start)
    const fiber = yield* Effect.fork(
      Effect.all(
        Array.from({ length: count }, () => Effect.merge(Effect.mapError(take, shown))),
        { concurrency: "unbounded" }
      )
    )
    yield* TestClock.adjust("1 minute")
    return yield* Fiber.join(fiber)
  })

describe("the options of a rate limit", () => {
  it.effect("reject what is invalid by name", () =>
    Effect.gen(function* () {
      const cases: ReadonlyArray<readonly [RateLimit.Options, string]> = [
        [{ share: 0 }, "share must be a number above 0 and at most 1, got 0"],
        [{ share: 1.1 }, "share must be a number above 0 and at most 1, got 1.1"],
        [{ maxWaiting: -1 }, "maxWaiting must be an integer of at least 0, got -1"],
        [{ maxWaiting: 1.5 }, "maxWaiting must be an integer of at least 0, got 1.5"],
        [{ maxWait: -1 }, "maxWait must be a duration, in milliseconds"],
        [{ window: 0 }, "window must be a duration longer than 0, in milliseconds"],
        [{ recovery: 0 }, "recovery must be a duration longer than 0, in milliseconds"]
      ]
      for (const [options, message] of cases) {
        assert.include((yield* Effect.flip(RateLimit.make(options))).message, message)
        const error = yield* Effect.flip(Effect.scoped(Layer.build(RateLimit.layer(options))))
        assert.include(error.message, message)
      }
    })
  )

  it.effect("give whole tokens, at least one", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* atOnce(keyOf(200)), 200)
      assert.strictEqual(yield* atOnce(keyOf(2.7)), 2)
      assert.strictEqual(yield* atOnce(keyOf(0.1)), 1)
      assert.strictEqual(yield* atOnce(keyOf(200), { share: 0.25 }), 50)
      assert.strictEqual(yield* atOnce(keyOf(200), { share: 0.001 }), 1)
    })
  )

  it.effect("decide after which time a token can be used again", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual<unknown>(yield* outcomes(3, {}), [0, 1025, 2050])
      assert.deepStrictEqual<unknown>(yield* outcomes(3, { window: "2 seconds" }), [0, 2000, 4000])
      assert.deepStrictEqual<unknown>(yield* outcomes(3, { share: 0.5 }), [0, 2050, 4100])
    })
  )

  it.effect("leave a token to its request until one window after its start and a second after its response", () =>
    Effect.gen(function* () {
      const key = keyOf(1)
      const { ended, started, take, takeNow } = yield* RateLimit.make()
      assert.isTrue(takeNow!(key, 0))
      ended!(key, 0, 100, true)
      assert.isFalse(takeNow!(key, 1099))
      yield* TestClock.setTime(1100)
      yield* take(key)
      started!(key, 1500)
      assert.isFalse(takeNow!(key, 3000))
      ended!(key, 1500, 3000, true)
      assert.isFalse(takeNow!(key, 3999))
      assert.isTrue(takeNow!(key, 4000))
    })
  )

  it.effect("decide in which time the rate recovers", () =>
    Effect.gen(function* () {
      for (const [recovery, tokens] of [
        [undefined, 150],
        ["5 seconds", 200]
      ] as const) {
        yield* TestClock.setTime(0)
        const limit = yield* RateLimit.make(recovery === undefined ? {} : { recovery })
        const key = keyOf(200)
        yield* limit.slow(key)
        yield* TestClock.adjust("2500 millis")
        let taken = 0
        const { takeNow } = limit
        const clock = yield* Effect.clock
        while (takeNow!(key, Number(clock.unsafeCurrentTimeNanos()) / 1e6)) taken++
        assert.strictEqual(taken, tokens)
      }
    })
  )
})

describe("a call that would wait too long", () => {
  const rejected = (waiting: number, maxWait: number, option: "maxWait" | "maxWaiting", ratePerSecond = 1) =>
    shown(new RateLimitError({ endpoint: "e", ratePerSecond, waiting, maxWait, option }))

  it.effect("is rejected by the number of calls that wait", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual<unknown>(yield* outcomes(4, { maxWaiting: 2 }), [
        0,
        1025,
        2050,
        rejected(2, 30_000, "maxWaiting")
      ])
      assert.deepStrictEqual<unknown>(yield* outcomes(2, { maxWaiting: 0 }), [0, rejected(0, 30_000, "maxWaiting")])
    })
  )

  it.effect("is rejected by the time that it would wait behind the others", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual<unknown>(yield* outcomes(4, { maxWait: 1025 }), [
        0,
        1025,
        2050,
        rejected(2, 1025, "maxWait")
      ])
      assert.deepStrictEqual<unknown>(yield* outcomes(3, { maxWait: 1024 }), [0, 1025, rejected(1, 1024, "maxWait")])
      assert.deepStrictEqual<unknown>(yield* outcomes(3, { maxWait: 0 }), [0, 1025, rejected(1, 0, "maxWait")])
      assert.deepStrictEqual<unknown>(yield* outcomes(5, { maxWait: 1024 }, keyOf(2)), [
        0,
        0,
        1025,
        1025,
        rejected(2, 1024, "maxWait", 2)
      ])
    })
  )
})

describe("a rate limit of promises", () => {
  const key = keyOf(5)

  it.effect("rejects as its functions do, or because they failed", () =>
    Effect.gen(function* () {
      const own = new RateLimitError({ endpoint: "own", ratePerSecond: 2, waiting: 3, maxWait: 4 })
      const failure = (error: unknown) =>
        Effect.flip(RateLimit.fromPromise({ take: () => Promise.reject(error as Error) }).take(key))
      assert.strictEqual(yield* failure(own), own)
      const { cause, ...rest } = yield* failure(new Error("closed"))
      assert.deepInclude(rest, { endpoint: "e", ratePerSecond: 5, waiting: 0, maxWait: 0 })
      assert.include(String(cause), "closed")
    })
  )

  it.effect("is told to slow down if it can be, and may fail then", () =>
    Effect.gen(function* () {
      const slowed: Array<RateLimit.Key> = []
      const take = () => Promise.resolve()
      yield* RateLimit.fromPromise({ take }).slow(key)
      yield* RateLimit.fromPromise({ take, slow: async (which) => void slowed.push(which) }).slow(key)
      yield* RateLimit.fromPromise({ take, slow: () => Promise.reject(new Error("closed")) }).slow(key)
      assert.deepStrictEqual(slowed, [key])
    })
  )
})

describe("no rate limit", () => {
  it.effect("lets every call start at once", () =>
    Effect.gen(function* () {
      const { slow, take, takeNow } = yield* RateLimit.RateLimit
      assert.isTrue(takeNow?.(keyOf(1), 0))
      assert.isTrue(takeNow?.(keyOf(1), 0))
      yield* take(keyOf(1))
      yield* slow(keyOf(1))
    }).pipe(Effect.provide(RateLimit.layerUnlimited))
  )
})
