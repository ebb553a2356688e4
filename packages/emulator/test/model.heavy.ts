import { assert, describe, it } from "@effect/vitest"
import { compare } from "./model/run.js"

describe("relations", () => {
  it("are what a second, plainer telling says they are, after very many sequences of calls", () => {
    const calls = compare({ numRuns: 40_000 })
    assert.isAbove(calls, 200_000)
  })
})
