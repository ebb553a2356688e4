import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { underLoad } from "./load.js"

const median = (values: ReadonlyArray<number>) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

describe("the program under load for five minutes", () => {
  it.scopedLive("keeps responding, and its memory stays level", () =>
    Effect.gen(function* () {
      const { floods, health, lingering, log, memory, status, strangers, users } = yield* underLoad(300)
      const fifth = Math.floor(memory.length / 5)
      const [early, late] = [median(memory.slice(fifth, 2 * fifth)), median(memory.slice(-fifth))]
      console.log(
        `${users.statuses["200"]} good responses; memory ${early} MB after a minute, ${late} MB at the end, at most ${Math.max(...memory)} MB`
      )
      assert.deepStrictEqual([users.failures, Object.keys(users.statuses)], [0, ["200"]])
      assert.deepStrictEqual([strangers.failures, Object.keys(strangers.statuses)], [0, ["400", "401", "409"]])
      assert.deepStrictEqual([...new Set(floods)], [413])
      assert.strictEqual(lingering, 0)
      assert.isBelow(late, early * 1.15)
      assert.strictEqual(health, 200)
      assert.notInclude(log, '"ERROR"')
      assert.strictEqual(status, 0)
    })
  )
})
