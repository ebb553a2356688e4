import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { underLoad } from "./load.js"

describe("the program under load", () => {
  it.scopedLive("responds to users during a flood of invalid requests, and rejects each of those with its reason", () =>
    Effect.gen(function* () {
      const { floods, health, log, memory, status, strangers, users } = yield* underLoad(3)
      assert.deepStrictEqual([users.failures, Object.keys(users.statuses)], [0, ["200"]])
      assert.isAbove(users.statuses["200"]!, 10)
      assert.deepStrictEqual([strangers.failures, Object.keys(strangers.statuses)], [0, ["400", "401", "409"]])
      assert.isAbove(floods.length, 1)
      assert.deepStrictEqual([...new Set(floods)], [413])
      assert.strictEqual(health, 200)
      assert.isBelow(Math.max(...memory), 400)
      assert.notInclude(log, '"ERROR"')
      assert.strictEqual(status, 0)
    })
  )
})
