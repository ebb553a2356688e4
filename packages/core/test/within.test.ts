import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import { within } from "../src/internal/within.js"

const limited = <A, E>(self: Effect.Effect<A, E>) => within(self, 1000, () => "late" as const)

describe("within", () => {
  it.effect("returns the outcome in time, also a failure or a defect", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* limited(Effect.succeed(1)), 1)
      assert.strictEqual(yield* Effect.flip(limited(Effect.fail("early"))), "early")
      const died = yield* Effect.exit(limited(Effect.dieMessage("broken")))
      assert.include(String(died), "broken")
    })
  )

  it.effect("fails after the timeout, after the interruption of the effect", () =>
    Effect.gen(function* () {
      let interrupted = false
      const never = Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
      const fiber = yield* Effect.fork(Effect.flip(limited(never)))
      yield* TestClock.adjust(999)
      assert.isNull(fiber.unsafePoll())
      yield* TestClock.adjust(1)
      assert.strictEqual(yield* Fiber.join(fiber), "late")
      assert.isTrue(interrupted)
    })
  )

  it.effect("starts the timeout anew with each run", () =>
    Effect.gen(function* () {
      let attempts = 0
      const second = Effect.suspend(() => (++attempts === 1 ? Effect.never : Effect.succeed("second")))
      const twice = limited(second)
      const first = yield* Effect.fork(Effect.flip(twice))
      yield* TestClock.adjust(1000)
      assert.strictEqual(yield* Fiber.join(first), "late")
      assert.strictEqual(yield* twice, "second")
    })
  )

  it.effect("interrupts both fibers with the waiting one, and leaves no timer", () => {
    let sleeping = 0
    let interrupted = 0
    const never = Effect.onInterrupt(Effect.never, () => Effect.sync(() => interrupted++))
    const clock: Clock.Clock = {
      ...Clock.make(),
      sleep: () =>
        Effect.acquireUseRelease(
          Effect.sync(() => sleeping++),
          () => Effect.never,
          () => Effect.sync(() => sleeping--)
        )
    }
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(limited(never))
      yield* Effect.repeat(Effect.yieldNow(), { until: () => sleeping > 0 })
      assert.isTrue(Exit.isInterrupted(yield* Fiber.interrupt(fiber)))
      assert.deepStrictEqual({ sleeping, interrupted }, { sleeping: 0, interrupted: 1 })
      const whole = Effect.uninterruptible(limited(Effect.as(Effect.yieldNow(), "ended")))
      assert.strictEqual(yield* Effect.forkDaemon(whole).pipe(Effect.flatMap(Fiber.join)), "ended")
      assert.strictEqual(sleeping, 0)
    }).pipe(Effect.withClock(clock))
  })
})
