import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Replays from "../src/Replays.js"

describe("memory", () => {
  it.effect("knows a key until its time is over", () =>
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

  it.effect("forgets the oldest key when it is full, and what is over before that", () =>
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

describe("a store of promises", () => {
  it.effect("is asked for each key", () =>
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
