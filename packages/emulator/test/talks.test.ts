import { assert, describe, it } from "@effect/vitest"
import { compare } from "./talks/run.js"

describe("messages and members", () => {
  it("are what a second, plainer telling says they are, after any sequence of calls", () => {
    const calls = compare({ numRuns: 200, seed: 20261123 })
    assert.isAbove(calls, 1000)
  }, 120_000)

  it("are so after sequences that are new in every run", () => {
    const calls = compare({ numRuns: 30 })
    assert.isAbove(calls, 100)
  }, 60_000)
})
