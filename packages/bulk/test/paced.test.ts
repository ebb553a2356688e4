import { assert, describe, it } from "@effect/vitest"
import { Pace } from "../src/internal/pace.js"
import { Lane, type Lanes } from "../src/internal/run/lanes.js"
import { Paced } from "../src/internal/run/paced.js"

const item = { row: { lane: "", id: 1, values: "[]", mark: 0 }, fields: {}, entries: ["a", "b"], rest: "", size: 2 }

describe("calls whose entries the service limits in a minute", () => {
  it("are held back until the minute is over, and nothing overtakes them", () => {
    const lanes = { isEmpty: true, take: () => ({ lane: new Lane("", undefined), items: [item] }) } as unknown as Lanes
    const waits: Array<number> = []
    const paced = new Paced(lanes, new Pace(5), (milliseconds) => void waits.push(milliseconds))
    assert.isObject(paced.take(0))
    assert.isObject(paced.take(10))
    assert.isUndefined(paced.take(20))
    assert.isFalse(paced.isEmpty)
    assert.isUndefined(paced.take(62_000))
    assert.isObject(paced.take(63_000))
    assert.isTrue(paced.isEmpty)
    assert.deepStrictEqual(waits, [62_980])
  })
})
