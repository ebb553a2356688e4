import { assert, describe, it } from "@effect/vitest"
import { compare } from "./model/run.js"

describe("relations", () => {
  it("are what a second, plainer telling says they are, after any sequence of calls", () => {
    const calls = compare({ numRuns: 2000, seed: 20261123 })
    assert.isAbove(calls, 10_000)
  }, 120_000)

  it("are so after sequences that are new in every run", () => {
    const calls = compare({ numRuns: 200 })
    assert.isAbove(calls, 1000)
  }, 60_000)
})
