import { assert, describe, it } from "@effect/vitest"
import { compare } from "./model/run.js"

describe("relations", () => {
  it("match a simpler model after very many sequences of calls", async () => {
    let calls = 0
    for (let batch = 0; batch < 40; batch++) {
      calls += compare({ numRuns: 500 })
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.isAbove(calls, 200_000)
  })
})
