import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post } from "./fixtures.js"

const seed = { accounts: { alice: { friends: ["bob", "carol"] }, dave: { blocked: ["alice"] }, erin: {} } }

const on = <A, E>(effect: Effect.Effect<A, E, Emulator.Emulator>, options: Options = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

const codes = (response: Record<string, unknown>) =>
  (response.ResultItem as ReadonlyArray<{ ResultCode: number }>).map(({ ResultCode }) => ResultCode)

const block = (...To_Account: ReadonlyArray<string>) =>
  post("sns/black_list_add", { From_Account: "alice", To_Account })
const unblock = (...To_Account: ReadonlyArray<string>) =>
  post("sns/black_list_delete", { From_Account: "alice", To_Account })
const pull = (more: object = {}) =>
  post("sns/black_list_get", { From_Account: "alice", StartIndex: 0, MaxLimited: 100, LastSequence: 0, ...more })
const check = (To_Account: ReadonlyArray<string>, mode: "Single" | "Both") =>
  Effect.map(
    post("sns/black_list_check", { From_Account: "alice", To_Account, CheckType: `BlackCheckResult_Type_${mode}` }),
    ({ BlackListCheckItem }) =>
      (BlackListCheckItem as ReadonlyArray<{ Relation: string }>).map(({ Relation }) =>
        Relation.replace("BlackCheckResult_Type_", "")
      )
  )
const friends = (From_Account: string) =>
  Effect.map(post("sns/friend_get", { From_Account, StartIndex: 0 }), ({ FriendNum }) => FriendNum)

describe("sns/black_list_add", () => {
  it.effect("blocks each account once, and ends friendships on both sides", () =>
    on(
      Effect.gen(function* () {
        const response = yield* block("bob", "bob", "alice", "nobody", "erin")
        assert.deepStrictEqual(codes(response), [0, 30001, 30001, 30003, 0])
        assert.deepStrictEqual(response.Fail_Account, ["bob", "alice", "nobody"])
        assert.deepStrictEqual([yield* friends("alice"), yield* friends("bob")], [1, 0])
      })
    )
  )

  it.effect("keeps friendships with the console setting", () =>
    on(
      Effect.gen(function* () {
        yield* block("bob")
        assert.deepStrictEqual([yield* friends("alice"), yield* friends("bob")], [2, 1])
      }),
      { console: { keepFriendsWhenBlocking: true } }
    )
  )

  it.effect("blocks friend requests until unblocking, which does not restore the friendship", () =>
    on(
      Effect.gen(function* () {
        const add = post("sns/friend_add", {
          From_Account: "alice",
          AddFriendItem: [{ To_Account: "bob", AddSource: "AddSource_Type_Web" }]
        })
        yield* block("bob")
        assert.deepStrictEqual(codes(yield* add), [30515])
        assert.deepStrictEqual(codes(yield* unblock("bob", "bob")), [0, 30001])
        assert.strictEqual(yield* friends("alice"), 1)
        assert.deepStrictEqual(codes(yield* add), [0])
      })
    )
  )

  it.effect("stops at the limit with 30013", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(codes(yield* block("bob", "carol", "erin")), [0, 0, 30013])
        yield* unblock("bob")
        assert.deepStrictEqual(codes(yield* block("erin")), [0])
      }),
      { limits: { blocked: 2 } }
    )
  )
})

describe("sns/black_list_get", () => {
  it.effect("returns pages with times until StartIndex is 0, with both spellings of the sequence", () =>
    on(
      Effect.gen(function* () {
        yield* TestClock.adjust("70 seconds")
        yield* block("bob", "carol", "erin")
        const first = yield* pull({ MaxLimited: 2 })
        assert.deepStrictEqual(first.BlackListItem, [
          { To_Account: "bob", AddBlackTimeStamp: 70 },
          { To_Account: "carol", AddBlackTimeStamp: 70 }
        ])
        assert.include(first, { StartIndex: 2, CurrentSequence: 3, CurruentSequence: 3 })
        const second = yield* pull({ MaxLimited: 2, StartIndex: first.StartIndex })
        assert.strictEqual(second.StartIndex, 0)
        assert.deepStrictEqual(second.BlackListItem, [{ To_Account: "erin", AddBlackTimeStamp: 70 }])
        assert.strictEqual((yield* pull({ MaxLimited: 0 })).ErrorCode, 30001)
      })
    )
  )

  it.effect("spells the sequence as the option says", () =>
    Effect.gen(function* () {
      const spelt = (spelling: "chinese" | "international") => on(pull(), { undocumented: { spelling } })
      assert.containsAllKeys(yield* spelt("chinese"), ["CurrentSequence"])
      assert.doesNotHaveAnyKeys(yield* spelt("chinese"), ["CurruentSequence"])
      assert.doesNotHaveAnyKeys(yield* spelt("international"), ["CurrentSequence"])
    })
  )
})

describe("sns/black_list_check", () => {
  it.effect("checks one blocklist or both", () =>
    on(
      Effect.gen(function* () {
        yield* block("bob", "dave")
        const userIds = ["bob", "dave", "erin", "nobody"]
        assert.deepStrictEqual(yield* check(userIds, "Both"), ["AWithB", "BothWay", "NO", "NO"])
        assert.deepStrictEqual(yield* check(userIds, "Single"), ["AWithB", "AWithB", "NO", "NO"])
        yield* unblock("dave")
        assert.deepStrictEqual(yield* check(["dave"], "Both"), ["BWithA"])
      })
    )
  )
})
