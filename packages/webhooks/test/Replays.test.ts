import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Replays from "../src/Replays.js"

describe("memory", () => {
  it.effect("remembers a key until it expires", () =>
    Effect.gen(function* () {
      const replays = Replays.memory()
      assert.isTrue(yield* replays.add("a", 60))
      yield* TestClock.adjust("59999 millis")
      assert.isFalse(yield* replays.add("a", 60))
      yield* TestClock.adjust("1 millis")
      assert.isTrue(yield* replays.add("a", 60))
      assert.isFalse(yield* replays.add("a", 60))
    })
  )

  it.effect("forgets expired keys, and the oldest one when it is full", () =>
    Effect.gen(function* () {
      const replays = Replays.memory({ capacity: 2 })
      yield* replays.add("over", 1)
      yield* replays.add("a", 60)
      yield* TestClock.adjust("2 seconds")
      yield* replays.add("b", 60)
      assert.isFalse(yield* replays.add("a", 60))
      yield* replays.add("c", 60)
      assert.isTrue(yield* replays.add("a", 60))
      assert.isFalse(yield* replays.add("c", 60))
    })
  )
})

describe("memory on a clock that is set", () => {
  const at = (clock: { day: number; elapsed: number }, replays: Replays.Replays) =>
    Effect.withClock(replays.add("a", 60), {
      ...Clock.make(),
      unsafeCurrentTimeMillis: () => clock.day,
      unsafeCurrentTimeNanos: () => BigInt(clock.elapsed) * 1_000_000n
    })

  it.effect("forgets nothing when the clock leaps ahead", () =>
    Effect.gen(function* () {
      const replays = Replays.memory()
      assert.isTrue(yield* at({ day: 0, elapsed: 0 }, replays))
      assert.isFalse(yield* at({ day: 3_600_000, elapsed: 1000 }, replays))
      assert.isFalse(yield* at({ day: 2000, elapsed: 2000 }, replays))
      assert.isTrue(yield* at({ day: 61_000, elapsed: 61_000 }, replays))
    })
  )

  it.effect("remembers a request whose signature is valid again because the clock steps back", () =>
    Effect.gen(function* () {
      const replays = Replays.memory()
      assert.isTrue(yield* at({ day: 3_600_000, elapsed: 0 }, replays))
      assert.isFalse(yield* at({ day: 3_600_000, elapsed: 61_000 }, replays))
      assert.isFalse(yield* at({ day: 3_659_999, elapsed: 61_000 }, replays))
      assert.isTrue(yield* at({ day: 3_660_000, elapsed: 61_000 }, replays))
    })
  )
})

describe("a capacity", () => {
  it("that is invalid is rejected", () => {
    for (const capacity of [NaN, 0, -1, 1.5, Infinity, "100" as never])
      assert.throws(
        () => Replays.memory({ capacity }),
        "capacity must be an integer of at least 1 and at most 16000000"
      )
  })
})

describe("a store of promises", () => {
  it.effect("is called for each key", () =>
    Effect.gen(function* () {
      const asked: Array<readonly [string, number]> = []
      const replays = Replays.fromPromise((key, seconds) => Promise.resolve(asked.push([key, seconds]) === 1))
      assert.isTrue(yield* replays.add("a", 61))
      assert.isFalse(yield* replays.add("a", 60))
      assert.deepStrictEqual(asked, [
        ["a", 61],
        ["a", 60]
      ])
    })
  )
})
