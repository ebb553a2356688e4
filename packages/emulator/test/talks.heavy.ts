import { assert, describe, it } from "@effect/vitest"
import { compare } from "./talks/run.js"

describe("messages and members", () => {
  it("match a simpler model after very many sequences of calls", async () => {
    let calls = 0
    for (let batch = 0; batch < 20; batch++) {
      calls += compare({ numRuns: 250 })
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.isAbove(calls, 20_000)
  })
})
