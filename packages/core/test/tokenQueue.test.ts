import { Bucket } from "../src/internal/bucket.js"
import { TokenQueue } from "../src/internal/tokenQueue.js"
import { assert, describe, it } from "@effect/vitest"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scheduler from "effect/Scheduler"
import * as TestClock from "effect/TestClock"

/** A queue before a bucket of two tokens, both of which are taken. */
const full = () => {
  const bucket = new Bucket(2, 1000, 10_000)
  bucket.take(0)
  bucket.take(0)
  return new TokenQueue(bucket)
}

/** A clock on which nobody wakes, as in a Worker whose incoming request is over. */
const frozen = Effect.map(
  Effect.clock,
  (clock): Clock.Clock => Object.create(clock, { sleep: { value: () => Effect.never } }) as Clock.Clock
)

/** Fibers that do nothing any more after `stop`, whatever they wait for, as in a Worker whose incoming request is over. */
const stoppable = () => {
  let isOver = false
  const scheduler: Scheduler.Scheduler = {
    shouldYield: (fiber) => Scheduler.defaultScheduler.shouldYield(fiber),
    scheduleTask: (task, priority) => {
      if (!isOver) Scheduler.defaultScheduler.scheduleTask(task, priority)
    }
  }
  const join = (self: Effect.Effect<void>) => Effect.forkDaemon(Effect.withScheduler(self, scheduler))
  return { join, stop: () => (isOver = true) }
}

describe("TokenQueue", () => {
  it.effect("removes dead waiters, so that the next ones get their tokens", () =>
    Effect.gen(function* () {
      const queue = full()
      const clock = yield* Effect.clock
      const dead = yield* frozen
      yield* Effect.fork(
        Effect.all([queue.join(dead), queue.join(dead), queue.join(dead)], { concurrency: "unbounded" })
      )
      yield* TestClock.adjust("1 millis")
      const alive = yield* Effect.fork(queue.join(clock))
      yield* TestClock.adjust("2500 millis")
      assert.deepStrictEqual(yield* Fiber.poll(alive), Option.some(Exit.void))
    })
  )

  for (const [late, served] of [
    [1, 1000],
    [3, 2000],
    [5, 3000]
  ] as const)
    it.effect(`gives no token to ${late} waiters that have stopped for good`, () =>
      Effect.gen(function* () {
        const queue = full()
        const clock = yield* Effect.clock
        const { join, stop } = stoppable()
        for (let index = 0; index < late; index++) yield* join(queue.join(clock))
        yield* TestClock.adjust("1 millis")
        stop()
        const alive = yield* Effect.fork(Effect.map(queue.join(clock), () => clock.unsafeCurrentTimeMillis()))
        yield* TestClock.adjust("10 seconds")
        assert.strictEqual(yield* Fiber.join(alive), served)
        assert.strictEqual(queue.length, 0)
      })
    )

  it.effect("serves waiters that are late, but not dead", () =>
    Effect.gen(function* () {
      const queue = full()
      const clock = yield* Effect.clock
      // Wakes three seconds late, as after a long piece of work.
      const slow: Clock.Clock = Object.create(clock, {
        sleep: { value: () => clock.sleep(Duration.seconds(4)) }
      }) as Clock.Clock
      const late = yield* Effect.fork(
        Effect.all([queue.join(slow), queue.join(slow), queue.join(slow)], { concurrency: "unbounded" })
      )
      yield* TestClock.adjust("1 millis")
      yield* Effect.fork(queue.join(clock))
      yield* TestClock.adjust("20 seconds")
      assert.isTrue(Exit.isSuccess(yield* Fiber.await(late)))
    })
  )

  it.effect("moves up when the waiters ahead leave, and waits no longer than for a token", () =>
    Effect.gen(function* () {
      const queue = full()
      const clock = yield* Effect.clock
      const front = yield* Effect.fork(
        Effect.all(
          Array.from({ length: 50 }, () => queue.join(clock)),
          { concurrency: "unbounded", discard: true }
        )
      )
      yield* TestClock.adjust("1 millis")
      const behind = yield* Effect.fork(Effect.map(queue.join(clock), () => clock.unsafeCurrentTimeMillis()))
      yield* TestClock.adjust("500 millis")
      yield* Fiber.interrupt(front)
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* Fiber.join(behind), 1000)
    })
  )

  it.effect("is unused when no call waits and all tokens are back", () =>
    Effect.gen(function* () {
      const queue = full()
      const clock = yield* Effect.clock
      assert.isFalse(queue.isUnused(0))
      assert.isTrue(queue.isEmpty(0))
      const waiting = yield* Effect.fork(queue.join(clock))
      yield* TestClock.adjust("1 millis")
      assert.isFalse(queue.isUnused(1000))
      assert.isFalse(queue.isEmpty(999))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(waiting)
      assert.isFalse(queue.isUnused(1001))
      assert.isTrue(queue.isUnused(2001))
    })
  )

  it.effect("hands out tokens that are back before their call wakes to whoever asks", () =>
    Effect.gen(function* () {
      const queue = full()
      const waiting = yield* Effect.fork(queue.join(yield* frozen))
      yield* TestClock.adjust("1 millis")
      assert.isFalse(queue.isEmpty(999))
      assert.isTrue(queue.isEmpty(1000))
      assert.isFalse(queue.bucket.isFull(1000))
      assert.deepStrictEqual(yield* Fiber.await(waiting), Exit.void)
    })
  )
})
