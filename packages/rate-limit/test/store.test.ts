import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { StoreError, storeError, tripOf } from "../src/internal/store.js"
import { StoreClock } from "../src/internal/storeClock.js"

describe("an error of the store", () => {
  const codes: ReadonlyArray<readonly [unknown, string]> = [
    [Object.assign(new Error("connect ECONNREFUSED 10.0.0.1:5432"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [Object.assign(new AggregateError([], ""), { code: "ETIMEDOUT" }), "ETIMEDOUT"],
    [Object.assign(new Error("terminating connection"), { code: "57P01" }), "57P01"],
    [
      Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL", input: "postgres://u:hunter2@h" }),
      "ERR_INVALID_URL"
    ],
    [new Error("NOAUTH Authentication required."), "NOAUTH"],
    [new Error("READONLY You can't write against a read only replica."), "READONLY"],
    [
      Object.assign(new Error("Reached the max retries"), { name: "MaxRetriesPerRequestError" }),
      "MaxRetriesPerRequestError"
    ],
    [Object.assign(new Error("no"), { code: "the password is hunter2" }), "Unknown"],
    [Object.assign(new Error("no"), { name: "hunter2 is the password" }), "Unknown"],
    [new Error("HUNTER2 was rejected"), "Unknown"],
    ["hunter2", "Unknown"],
    [undefined, "Unknown"]
  ]

  it("has its code, and nothing that may be a secret", () => {
    for (const [thrown, code] of codes) {
      const error = storeError(thrown)
      assert.strictEqual(error.code, code)
      assert.notMatch(`${error.message} ${JSON.stringify(error)} ${error.stack}`, /hunter2|10\.0\.0\.1/i)
    }
  })

  it("is also a response that no store gives", () => {
    for (const values of [[], [1, 2, 3], [1, 2, 3, "x"], [1, 2, Number.POSITIVE_INFINITY, 1]])
      assert.deepStrictEqual(Effect.runSync(Effect.flip(tripOf(values))), new StoreError({ code: "InvalidResponse" }))
    assert.deepStrictEqual(Effect.runSync(tripOf(["1.5", "2", "5", "1"])), { now: 1.5, first: 2, step: 5, granted: 1 })
  })
})

describe("a time of the store", () => {
  it("is translated in the same way as long as trips allow it, and follows a clock that is set", () => {
    const clock = new StoreClock()
    clock.read(1000, 0, 20)
    assert.strictEqual(clock.local(1000), 20)
    // A quicker response says more.
    clock.read(1100, 110, 114)
    assert.strictEqual(clock.local(1100), 114)
    clock.read(1200, 190, 290)
    assert.strictEqual(clock.local(1200), 214)
    // Slow drift.
    clock.read(1300, 316, 320)
    assert.strictEqual(clock.local(1300), 316)
    for (const time of [5_000_000, -5_000_000]) {
      clock.read(time, 400, 402)
      assert.isAtLeast(clock.local(time), 400)
      assert.isAtMost(clock.local(time), 402)
    }
  })
})
