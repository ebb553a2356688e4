import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import { keyOf, memoryStore, outcome, outcomes } from "./fixtures.js"

const key = keyOf()

/** Lets so many milliseconds pass. */
const pass = TestClock.adjust

/** What became of calls that arrive together, when so much time has passed. */
const after = (milliseconds: number, self: ReturnType<typeof outcomes>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.fork(self)
    yield* pass(milliseconds)
    return yield* Fiber.join(fiber)
  })

const times = (found: ReadonlyArray<{ readonly at: number }>) => found.map(({ at }) => at)

describe("calls that arrive together", () => {
  it.effect("start in order of arrival, evenly spread", () =>
    Effect.gen(function* () {
      const { make } = memoryStore()
      const limit = yield* make()
      const order: Array<number> = []
      const each = Array.from({ length: 60 }, (_, index) => Effect.map(limit.take(key), () => order.push(index)))
      const all = yield* Effect.fork(Effect.all(each, { concurrency: "unbounded", discard: true }))
      yield* pass(294)
      assert.lengthOf(order, 59)
      yield* pass(1)
      yield* Fiber.join(all)
      assert.deepStrictEqual(
        order,
        Array.from({ length: 60 }, (_, index) => index)
      )
    })
  )

  it.effect("take places for as many as wait, at most ten at once, and one with the first trip", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      yield* after(200, outcomes(yield* make(), 24))
      const counts = control.requests.map(({ count }) => count)
      assert.deepStrictEqual(counts, [1, 10, 10, 3])
    })
  )

  it.effect("take fewer places at once of a lower rate, so that a process that is killed loses little time", () =>
    Effect.gen(function* () {
      for (const [rate, places, most] of [
        [200, 10, 10],
        [1000, 10, 10],
        [100, 10, 5],
        [10, 10, 1],
        [100, 40, 20]
      ] as const) {
        const { control, make } = memoryStore()
        const limit = yield* make({ places })
        yield* Effect.fork(outcomes(limit, 100, keyOf(rate)))
        yield* pass(100)
        assert.strictEqual(Math.max(...control.requests.map(({ count }) => count)), most)
      }
    })
  )

  it.effect("are not held up by the time that a trip takes", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      control.delay = 20
      const found = times(yield* after(2100, outcomes(yield* make(), 400)))
      assert.isAtMost(found.at(-1)!, 20 + 399 * 5 + 45)
    })
  )

  it.effect("count for each app and endpoint alone", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const limit = yield* make()
      for (const which of [key, keyOf(200, "relation.addLists"), { ...key, sdkAppId: 1 }])
        yield* after(10, outcomes(limit, 1, which))
      assert.deepStrictEqual(
        control.requests.map(({ name }) => name),
        ["1400000000:relation.deleteLists", "1400000000:relation.addLists", "1:relation.deleteLists"]
      )
    })
  )
})

describe("a call that waits", () => {
  it.effect("leaves the queue when it is interrupted, and its place is used by the next one", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const limit = yield* make()
      const waiting = yield* Effect.forEach(Array.from({ length: 4 }), () => Effect.fork(outcome(limit)))
      yield* pass(1)
      yield* Fiber.interrupt(waiting[1]!)
      yield* pass(20)
      assert.deepStrictEqual(
        [yield* Fiber.join(waiting[0]!), yield* Fiber.join(waiting[2]!), yield* Fiber.join(waiting[3]!)].map(
          ({ at }) => at
        ),
        [0, 5, 10]
      )
      // The place of the one that left was due at 15.
      assert.strictEqual((yield* outcome(limit)).at, 21)
      assert.strictEqual(control.next - control.ahead, 20)
    })
  )

  it.effect("uses no place that was due too long ago", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const limit = yield* make()
      const waiting = yield* Effect.fork(outcomes(limit, 5))
      yield* Effect.yieldNow()
      yield* pass(1)
      yield* Fiber.interrupt(waiting)
      yield* pass(1000)
      const { length } = control.requests
      yield* outcome(limit)
      assert.lengthOf(control.requests, length + 1)
    })
  )

  it.effect("gets one place with each trip in a process that is always late", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const clock = yield* Effect.clock
      const late = { ...clock, sleep: (time: Duration.DurationInput) => clock.sleep(Duration.sum(time, 200)) }
      const limit = yield* Effect.withClock(make(), {
        ...late,
        unsafeCurrentTimeNanos: () => clock.unsafeCurrentTimeNanos()
      })
      const found = yield* after(10_000, outcomes(limit, 20))
      assert.isTrue(found.every(({ error }) => error === undefined))
      assert.isAtMost(control.requests.length, 20)
    })
  )

  it.effect("fails at once if `maxWaiting` calls wait", () =>
    Effect.gen(function* () {
      const few = yield* memoryStore().make({ window: 1000, maxWaiting: 2 })
      const [, , third] = yield* after(10, outcomes(few, 3, keyOf(1000)))
      assert.deepInclude(third!.error, {
        _tag: "RateLimitError",
        option: "maxWaiting",
        waiting: 2,
        ratePerSecond: 1000
      })
      assert.strictEqual(third!.at, 0)
    })
  )

  it.effect("fails at once if it would wait longer than `maxWait`", () =>
    Effect.gen(function* () {
      const short = yield* memoryStore().make({ window: 1000, maxWait: 2000 })
      const found = yield* after(2100, outcomes(short, 5, keyOf(1)))
      assert.deepStrictEqual(
        found.map(({ at, error }) => [at, error?.option, error?.waiting]),
        [
          [0, undefined, undefined],
          [1000, undefined, undefined],
          [2000, undefined, undefined],
          [0, "maxWait", 3],
          [0, "maxWait", 3]
        ]
      )
    })
  )

  it.effect("fails as soon as the store says that others have taken the places for longer than `maxWait`", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const limit = yield* make({ window: 1000, maxWait: 2000 })
      control.next = control.ahead + 2001
      const { at, error } = yield* outcome(limit)
      assert.strictEqual(at, 0)
      assert.deepInclude(error, { _tag: "RateLimitError", option: "maxWait", waiting: 0, maxWait: 2000 })
      assert.strictEqual(control.next, control.ahead + 2001)
      control.next -= 1
      assert.strictEqual((yield* after(2000, outcomes(limit, 1)))[0]!.at, 2000)
    })
  )

  it.effect("may have to start at once, and then only waits for the store", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      control.delay = 10
      const limit = yield* make({ window: 1000, maxWait: 0 })
      const found = yield* after(50, outcomes(limit, 2, keyOf(1)))
      assert.deepStrictEqual(
        found.map(({ at, error }) => [at, error?.option]),
        [
          [10, undefined],
          [0, "maxWait"]
        ]
      )
    })
  )
})

describe("the clock of the store", () => {
  it.effect("may be set, while calls of this process wait no longer for it", () =>
    Effect.gen(function* () {
      for (const step of [-3_600_000, 3_600_000]) {
        const { control, make } = memoryStore()
        control.ahead = 10_000_000
        control.grants = ({ count, step }, now) => ({ now, first: now, step, granted: count })
        const limit = yield* make()
        yield* outcome(limit)
        control.ahead += step
        yield* pass(100)
        const [found] = yield* after(20, outcomes(limit, 1))
        assert.isUndefined(found!.error)
        yield* pass(100)
        assert.isUndefined((yield* after(20, outcomes(limit, 1)))[0]!.error)
      }
    })
  )
})

describe("too many calls", () => {
  it.effect("are reported to the store", () =>
    Effect.gen(function* () {
      const { control, make } = memoryStore()
      const limit = yield* make()
      yield* limit.slow(key)
      assert.deepStrictEqual(control.slowdowns, [
        { name: "1400000000:relation.deleteLists", least: 1 / 200, window: 1000, recovery: 10_000 }
      ])
    })
  )
})
