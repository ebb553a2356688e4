import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Budget from "../src/Budget.js"

const slow = (ended: Array<string>) =>
  Effect.delay(Effect.succeed("done"), "3 seconds").pipe(
    Effect.onExit(({ _tag }) => Effect.sync(() => void ended.push(_tag)))
  )

describe("a budget", () => {
  it.effect("returns an outcome in time, or its failure", () =>
    Effect.gen(function* () {
      const within = Budget.within({ otherwise: () => "late" })
      assert.strictEqual(yield* within(Effect.succeed("done")), "done")
      assert.strictEqual(yield* Effect.flip(within(Effect.fail("failed"))), "failed")
    })
  )

  it.effect("returns the fallback after 1.8 seconds, while the work continues", () =>
    Effect.gen(function* () {
      const ended: Array<string> = []
      const fiber = yield* Effect.fork(Budget.within({ otherwise: () => "late" })(slow(ended)))
      yield* TestClock.adjust("1800 millis")
      assert.strictEqual(yield* Fiber.join(fiber), "late")
      yield* TestClock.adjust("1200 millis")
      assert.deepStrictEqual(ended, ["Success"])
    })
  )

  it.effect("interrupts the work if configured", () =>
    Effect.gen(function* () {
      const ended: Array<string> = []
      const within = Budget.within({ time: "1 second", late: "interrupt", otherwise: () => "late" })
      const fiber = yield* Effect.fork(within(slow(ended)))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Fiber.join(fiber), "late")
      yield* Effect.yieldNow()
      assert.deepStrictEqual(ended, ["Failure"])
    })
  )

  it.effect("does not wait for uninterruptible work", () =>
    Effect.gen(function* () {
      const within = Budget.within({ time: "1 second", late: "interrupt", otherwise: () => "late" })
      const fiber = yield* Effect.fork(within(Effect.uninterruptible(Effect.sleep("1 hour"))))
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Fiber.join(fiber), "late")
    })
  )

  it("rejects an invalid duration", () => {
    for (const time of [NaN, -1, "soon" as never]) {
      assert.throws(() => Budget.run(Effect.void, { time }), "time must be a duration")
      assert.throws(() => Budget.within({ time, otherwise: () => "late" }), "time must be a duration")
    }
  })

  it.effect("continues or interrupts the work when its caller is interrupted", () =>
    Effect.gen(function* () {
      for (const [late, expected] of [
        ["continue", "Success"],
        ["interrupt", "Failure"]
      ] as const) {
        const ended: Array<string> = []
        const done = yield* Deferred.make<void>()
        const work = Effect.ensuring(slow(ended), Deferred.succeed(done, undefined))
        const fiber = yield* Effect.fork(Budget.run(work, { late }))
        yield* Effect.yieldNow()
        yield* Fiber.interrupt(fiber)
        yield* TestClock.adjust("3 seconds")
        yield* Deferred.await(done)
        assert.deepStrictEqual(ended, [expected])
      }
    })
  )
})
