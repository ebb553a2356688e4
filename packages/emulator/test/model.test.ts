import { assert, describe, it } from "@effect/vitest"
import { compare } from "./model/run.js"

describe("relations", () => {
  it("match a simpler model after any sequence of calls", () => {
    const calls = compare({ numRuns: 500, seed: 20261123 })
    assert.isAbove(calls, 2500)
  }, 120_000)

  it("match it after sequences that differ with every run", () => {
    const calls = compare({ numRuns: 200 })
    assert.isAbove(calls, 1000)
  }, 60_000)
})
