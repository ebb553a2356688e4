import * as RetryBudget from "../src/RetryBudget.js"
import { OptionsError } from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"

describe("RetryBudget", () => {
  it("gives as many tokens in a row as its size", () => {
    const budget = RetryBudget.make({ capacity: 3, perSecond: 0 })
    assert.deepStrictEqual(
      [1, 2, 3, 4].map(() => budget.take(0)),
      [true, true, true, false]
    )
  })

  it("refills from successful calls, and returns the token of a successful retry", () => {
    const budget = RetryBudget.make({ capacity: 2, perSecond: 0, perSuccess: 0.5 })
    budget.take(0)
    budget.take(0)
    budget.succeeded(0)
    assert.strictEqual(budget.left(0), 0.5)
    budget.succeeded(1)
    assert.strictEqual(budget.left(0), 1.5)
    budget.succeeded(9)
    assert.strictEqual(budget.left(0), 2)
  })

  it("refills slowly over time, so that a quiet client has retries", () => {
    const budget = RetryBudget.make({ capacity: 10, perSecond: 1 })
    for (let i = 0; i < 10; i++) budget.take(1000)
    assert.isFalse(budget.take(1500))
    assert.isTrue(budget.take(2000))
    assert.strictEqual(budget.left(60_000), 10)
  })

  it("tolerates a clock that goes back", () => {
    const budget = RetryBudget.make({ capacity: 1, perSecond: 1 })
    assert.isTrue(budget.take(10_000))
    assert.isFalse(budget.take(5000))
    assert.isFalse(budget.take(10_500))
    assert.isTrue(budget.take(11_000))
  })

  it("has no tokens with a capacity of 0, and rejects a negative option by name", () => {
    assert.isFalse(RetryBudget.make({ capacity: 0 }).take(0))
    for (const name of ["capacity", "perSecond", "perSuccess"] as const)
      assert.throws(
        () => RetryBudget.make({ [name]: -1 }),
        OptionsError,
        `retry.budget.${name} must be a number of at least 0, got -1`
      )
  })
})
