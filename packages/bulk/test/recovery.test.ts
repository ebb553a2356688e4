import { assert, describe, it } from "@effect/vitest"
import { createGroup } from "@tcchat/endpoints/group"
import { importMessage, sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import { deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { numbersOf } from "../src/internal/run/numbers.js"
import { recoveryOf } from "../src/internal/run/recovery.js"

const rows = [
  { lane: "a", id: 1, values: "[]", mark: 0 },
  { lane: "a", id: 2, values: "[]", mark: 0 }
]

const sentAt = 1_000_000

const intents = [{ id: 7, at: sentAt, rows }]

describe("calls that were under way when the process ended", () => {
  for (const endpoint of [pullLists, deleteLists])
    it(`are planned again if they do no harm: ${endpoint.name}`, () => {
      assert.deepStrictEqual(recoveryOf(endpoint, intents, sentAt + 1e9), { repeats: [], over: [7], ended: [] })
    })

  it("are in doubt if a repeat would act again", () => {
    const { ended, over, repeats } = recoveryOf(createGroup, intents, sentAt + 1)
    assert.deepStrictEqual([over, repeats], [[7], []])
    assert.deepStrictEqual(
      ended.map(({ outcome, row }) => [row.id, outcome !== "done" && outcome.state]),
      [
        [1, "doubt"],
        [2, "doubt"]
      ]
    )
  })

  it("are repeated while the service recognizes their numbers, with a margin", () => {
    const [repeat] = recoveryOf(sendMessage, intents, sentAt + 30_000).repeats
    assert.strictEqual(repeat?.intent.id, 7)
    assert.strictEqual(repeat?.timeout, (120 - 24 - 30) * 1000)
    assert.isEmpty(recoveryOf(sendMessage, intents, sentAt + 96_000).repeats)
    assert.lengthOf(recoveryOf(importMessage, intents, sentAt + 1e10).repeats, 1)
    // A window of a second is over before a process has started.
    assert.isEmpty(recoveryOf(sendBatchMessages, intents, sentAt + 100).repeats)
  })

  it("are in doubt if the clock has gone back", () => {
    const { ended, repeats } = recoveryOf(sendMessage, intents, sentAt - 1)
    assert.isEmpty(repeats)
    assert.lengthOf(ended, 2)
  })
})

describe("deduplication numbers", () => {
  it("are the same for the same rows, and others for others", () => {
    assert.deepStrictEqual(numbersOf(5, [1, 2, 3], 2), numbersOf(5, [1, 2, 3], 2))
    const all = [[1], [2], [1, 2], [2, 1], [1, 3], [1, 2, 3], [2 ** 33], [2 ** 34]].flatMap((rows) =>
      numbersOf(5, rows, 2)
    )
    assert.strictEqual(new Set([...all, ...numbersOf(6, [1], 2)]).size, all.length + 2)
  })

  it("are unsigned 32-bit integers that hardly meet", () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => numbersOf(1, [index + 1], 1)[0]!)
    assert.isTrue(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32))
    assert.isAtLeast(new Set(numbers).size, 19_990)
  })
})
