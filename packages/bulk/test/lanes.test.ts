import { assert, describe, it } from "@effect/vitest"
import { sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as Effect from "effect/Effect"
import type * as Endpoint from "@tcchat/core/Endpoint"
import { Lanes } from "../src/internal/run/lanes.js"
import { ownerOf } from "../src/internal/run/owner.js"
import { type Fields, Plan } from "../src/internal/run/plan.js"
import { shapeOf } from "../src/internal/run/shape.js"
import type { Journal, Query, Row } from "../src/Journal.js"
import * as families from "@tcchat/endpoints"

/** A journal of rows in memory that nothing changes. */
const journalOf = (rows: ReadonlyArray<Row>): Journal => {
  const sorted = [...rows].sort((a, b) => (a.lane < b.lane ? -1 : a.lane > b.lane ? 1 : a.id - b.id))
  const journal: Pick<Journal, "next"> = {
    next: ({ after, lane, limit }: Query) =>
      Effect.succeed(
        sorted
          .filter((row) =>
            after !== undefined ? row.lane === lane && row.id > after : lane === undefined || row.lane > lane
          )
          .slice(0, limit)
      )
  }
  return journal as Journal
}

const planOf = (endpoint: Endpoint.Any, set: Fields = {}) =>
  new Plan(
    endpoint,
    { endpoint: endpoint.name, set, owner: ownerOf(endpoint, shapeOf(endpoint)), seed: 1, createdAt: 0, about: {} },
    []
  )

/** Takes all calls, each given back before the next one is taken: their lanes and numbers of rows. */
const callsOf = (plan: Plan, rows: ReadonlyArray<Fields>) =>
  Effect.gen(function* () {
    const lanes = new Lanes(journalOf(rows.map((row, index) => plan.encode(index + 1, row))), plan, "planned")
    const calls: Array<{ readonly lane: string; readonly ids: ReadonlyArray<number>; readonly request: Fields }> = []
    for (;;) {
      const taken = lanes.take()
      if (taken === "starved") {
        yield* lanes.fill
        continue
      }
      if (taken === undefined) break
      const { items, lane } = taken
      calls.push({ lane: lane.name, ids: items.map(({ row }) => row.id), request: plan.requestOf(items) })
      lanes.give(lane)
    }
    assert.isTrue(lanes.isEmpty)
    return calls
  })

describe("the calls of a run", () => {
  it.effect("take as many entries as fit, each once", () =>
    Effect.gen(function* () {
      const rows = Array.from({ length: 70 }, (_, index) => ({
        From_Account: index < 40 ? "a" : "b",
        GroupName: `list${index < 40 ? index : index % 20}`
      }))
      const calls = yield* callsOf(planOf(deleteLists), rows)
      assert.deepStrictEqual(
        calls.map(({ ids, lane, request }) => [lane, ids.length, (request.GroupName as ReadonlyArray<string>).length]),
        [
          ["a", 32, 32],
          ["b", 30, 20],
          ["a", 8, 8]
        ]
      )
    })
  )

  it.effect("hold rows apart whose other fields differ", () =>
    Effect.gen(function* () {
      const calls = yield* callsOf(planOf(addLists), [
        { From_Account: "a", GroupName: "x", To_Account: "b" },
        { From_Account: "a", GroupName: ["y", "z"], To_Account: "b" },
        { From_Account: "a", GroupName: "v", To_Account: ["c"] },
        { From_Account: "a", GroupName: "w" }
      ])
      assert.deepStrictEqual(
        calls.map(({ request }) => request),
        [
          { From_Account: "a", GroupName: ["x", "y", "z"], To_Account: ["b"] },
          { From_Account: "a", GroupName: ["v"], To_Account: ["c"] },
          { From_Account: "a", GroupName: ["w"] }
        ]
      )
    })
  )

  it.effect("reach every row, when a lane has more rows than fit into memory and others follow", () =>
    Effect.gen(function* () {
      const big = Array.from({ length: 3500 }, () => ({ To_Account: "m" }))
      const small = Array.from({ length: 1500 }, (_, index) => ({
        To_Account: `${index % 2 === 0 ? "a" : "z"}${index}`
      }))
      const calls = yield* callsOf(planOf(sendMessage, { MsgBody: [] }), [...big, ...small])
      assert.lengthOf(calls, 5000)
      const ofBig = calls.filter(({ lane }) => lane === "m").flatMap(({ ids }) => ids)
      assert.deepStrictEqual(
        ofBig,
        Array.from({ length: 3500 }, (_, index) => index + 1)
      )
      assert.strictEqual(new Set(calls.flatMap(({ ids }) => ids)).size, 5000)
    })
  )

  it.effect("collect rows that have no owner, in the order of the input", () =>
    Effect.gen(function* () {
      const plan = planOf(sendBatchMessages, { From_Account: "shop", MsgBody: [] })
      const calls = yield* callsOf(
        plan,
        Array.from({ length: 1250 }, (_, index) => ({ To_Account: `user${index}` }))
      )
      assert.deepStrictEqual(
        calls.map(({ ids }) => ids.length),
        [500, 500, 250]
      )
      assert.notStrictEqual(calls[0]?.request.MsgRandom, calls[1]?.request.MsgRandom)
    })
  )
})

describe("a row in the journal", () => {
  for (const [what, endpoint, set, fields] of [
    ["its owner in its lane", deleteLists, {}, { From_Account: "a", GroupName: "x" }],
    ["an owner that all rows have", deleteLists, { From_Account: "a" }, { GroupName: ["x", "y"] }],
    ["an owner of its own instead", deleteLists, { From_Account: "a" }, { From_Account: "b", GroupName: "x" }],
    ["no owner", sendMessage, {}, { From_Account: "a" }],
    ["integers of 64 bits", sendMessage, {}, { To_Account: "a", MsgSeq: 2n ** 60n }]
  ] as const)
    it(`is read as it was written, with ${what}`, () => {
      const plan = planOf(endpoint, set)
      assert.deepStrictEqual(plan.decode(plan.encode(1, fields)), fields)
    })

  it("is short", () => {
    assert.deepStrictEqual(planOf(deleteLists).encode(3, { From_Account: "alice", GroupName: "work" }), {
      lane: "alice",
      id: 3,
      mark: 0,
      values: '["work"]'
    })
  })
})

describe("the owner of rows", () => {
  it("is known for every call that writes to the relations of an account, to a group or to a conversation", () => {
    const without = Object.values(families)
      .flatMap((group) => Object.values<Endpoint.Any>(group))
      .filter((endpoint) => endpoint.idempotency !== "read" && ownerOf(endpoint, shapeOf(endpoint)) === undefined)
      .map(({ name }) => name)
    assert.deepStrictEqual(
      without.filter((name) => !/^(push|moderation|operation)\./.test(name)),
      [
        "account.deleteAccounts",
        "account.importAccounts",
        "group.broadcastMessage",
        "message.sendBatchMessages",
        "officialAccount.createOfficialAccount"
      ]
    )
  })
})
