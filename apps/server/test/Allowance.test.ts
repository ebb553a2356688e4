import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Allowance from "../src/Allowance.js"
import { serve, tokenOf } from "./fixtures.js"

describe("an allowance", () => {
  it.effect("rejects requests over the burst, and says when to retry", () =>
    Effect.gen(function* () {
      const { take } = Allowance.make({ burst: 2, perSecond: 0.5 })
      yield* take("alice")
      yield* take("alice")
      const rejected = yield* Effect.flip(take("alice"))
      assert.deepInclude(rejected, { status: 429, kind: "TooManyRequests", retryAfter: 2 })
      yield* TestClock.adjust("2 seconds")
      yield* take("alice")
      assert.strictEqual((yield* Effect.flip(take("alice"))).status, 429)
    })
  )

  it.effect("does not accumulate more than the burst", () =>
    Effect.gen(function* () {
      const { take } = Allowance.make({ burst: 1, perSecond: 1 })
      yield* take("alice")
      yield* TestClock.adjust("1 hour")
      yield* take("alice")
      assert.strictEqual((yield* Effect.flip(take("alice"))).status, 429)
    })
  )

  it.effect("forgets the least recent user when there are too many", () =>
    Effect.gen(function* () {
      const { take } = Allowance.make({ burst: 1, perSecond: 1, remembered: 2 })
      yield* take("a")
      yield* take("b")
      yield* Effect.flip(take("a"))
      yield* take("c")
      yield* Effect.flip(take("a"))
      yield* take("b")
    })
  )

  it.scopedLive("is separate for each user", () =>
    Effect.gen(function* () {
      const { send } = yield* serve({ settings: { burst: 3, perSecond: 1 } })
      const statuses = yield* Effect.forEach([1, 2, 3, 4], () => send("/v1/me/lists", { token: tokenOf("alice") }))
      assert.deepStrictEqual(
        statuses.map(({ status }) => status),
        [200, 200, 200, 429]
      )
      assert.strictEqual(statuses[3]!.headers.get("retry-after"), "1")
      assert.strictEqual((yield* send("/v1/me/lists", { token: tokenOf("bob") })).status, 200)
    })
  )
})
