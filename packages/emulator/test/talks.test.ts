import { assert, describe, it } from "@effect/vitest"
import { compare } from "./talks/run.js"

describe("messages and members", () => {
  it("match a simpler model after any sequence of calls", () => {
    const calls = compare({ numRuns: 200, seed: 20261123 })
    assert.isAbove(calls, 1000)
  }, 120_000)

  it("match it after sequences that differ with every run", () => {
    const calls = compare({ numRuns: 30 })
    assert.isAbove(calls, 100)
  }, 60_000)
})
