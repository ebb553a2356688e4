import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post } from "./fixtures.js"

const seed = {
  accounts: {
    alice: {
      lists: ["empty"],
      friends: { bob: { lists: ["work", "school"] }, carol: { lists: ["work"] }, dave: {} }
    },
    erin: {}
  }
}

const on = <A, E>(options: Options, effect: Effect.Effect<A, E, Emulator.Emulator>) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

const add = (GroupName: ReadonlyArray<string>, To_Account?: ReadonlyArray<string>) =>
  post("sns/group_add", { From_Account: "alice", GroupName, To_Account })
const remove = (GroupName: ReadonlyArray<string>) => post("sns/group_delete", { From_Account: "alice", GroupName })
const pull = (more: object = { NeedFriend: "Need_Friend_Type_Yes" }) =>
  post("sns/group_get", { From_Account: "alice", ...more })

const names = (length: number) => Array.from({ length }, (_, index) => `list${index}`)

describe("sns/group_delete", () => {
  it.effect("deletes lists, keeps the friends, and responds in the documented shape", () =>
    on(
      {},
      Effect.gen(function* () {
        const { CurrentSequence } = yield* pull()
        assert.deepStrictEqual(yield* remove(["work", "empty"]), {
          CurrentSequence: Number(CurrentSequence) + 1,
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: "0",
          ErrorDisplay: ""
        })
        const after = yield* pull()
        assert.deepStrictEqual(after.ResultItem, [{ GroupName: "school", FriendNumber: 1, To_Account: ["bob"] }])
        const { snapshot } = yield* Emulator.Emulator
        const alice = (yield* snapshot).accounts.find(({ userId }) => userId === "alice")
        assert.deepStrictEqual(
          alice?.friends.map(({ lists, userId }) => [userId, lists]),
          [
            ["bob", ["school"]],
            ["carol", []],
            ["dave", []]
          ]
        )
      })
    )
  )

  it.effect("ignores a list that does not exist, without a new sequence", () =>
    on(
      {},
      Effect.gen(function* () {
        const before = yield* pull()
        const response = yield* remove(["nothing"])
        assert.strictEqual(response.ErrorCode, 0)
        assert.strictEqual(response.CurrentSequence, before.CurrentSequence)
      })
    )
  )

  it.effect("rejects a list that does not exist with the option, and deletes none of the others", () =>
    on(
      { undocumented: { deleteMissingList: "reject" } },
      Effect.gen(function* () {
        assert.strictEqual((yield* remove(["work", "nothing"])).ErrorCode, 30001)
        assert.strictEqual(((yield* pull()).ResultItem as Array<unknown>).length, 3)
      })
    )
  )

  it.effect("increments the sequence for a write without changes with the option", () =>
    on(
      { undocumented: { sequenceWithoutChange: "increment" } },
      Effect.gen(function* () {
        const before = yield* pull()
        assert.strictEqual((yield* remove(["nothing"])).CurrentSequence, Number(before.CurrentSequence) + 1)
      })
    )
  )

  it.effect("rejects an account that does not exist with 30003", () =>
    on(
      {},
      Effect.gen(function* () {
        const response = yield* post("sns/group_delete", { From_Account: "nobody", GroupName: ["work"] })
        assert.strictEqual(response.ErrorCode, 30003)
      })
    )
  )

  it.effect("rejects a name of 33 bytes in 11 characters, which a client accepts", () =>
    on(
      {},
      Effect.gen(function* () {
        const response = yield* remove(["工作工作工作工作工作工"])
        assert.strictEqual(response.ErrorCode, 30001)
        assert.include(response.ErrorInfo, "30 bytes")
        assert.strictEqual((yield* remove(["工作工作工作工作工作"])).ErrorCode, 0)
      })
    )
  )
})

describe("sns/group_add", () => {
  it.effect("adds lists with friends, and lists the accounts that failed", () =>
    on(
      {},
      Effect.gen(function* () {
        const response = yield* add(["new", "newer"], ["dave", "erin", "nobody"])
        assert.deepStrictEqual(response.ResultItem, [
          { To_Account: "dave", ResultCode: 0, ResultInfo: "" },
          { To_Account: "erin", ResultCode: 32216, ResultInfo: "Err_SNS_GroupAdd_ToTinyId_Not_Friend" },
          { To_Account: "nobody", ResultCode: 32216, ResultInfo: "Err_SNS_GroupAdd_ToTinyId_Not_Friend" }
        ])
        assert.deepStrictEqual(response.Fail_Account, ["erin", "nobody"])
        assert.deepStrictEqual((yield* pull({ GroupName: ["newer"], NeedFriend: "Need_Friend_Type_Yes" })).ResultItem, [
          { GroupName: "newer", FriendNumber: 1, To_Account: ["dave"] }
        ])
      })
    )
  )

  it.effect("omits ResultItem and Fail_Account if they are empty", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.notProperty(yield* add(["new"]), "ResultItem")
        assert.notProperty(yield* add(["new"], ["bob"]), "Fail_Account")
      })
    )
  )

  it.effect("adds up to 32 lists, and then rejects the whole call with 30011", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual((yield* add(names(30))).ErrorCode, 30011)
        assert.strictEqual((yield* add(names(29))).ErrorCode, 0)
        assert.strictEqual((yield* add(["one more"])).ErrorCode, 30011)
        assert.strictEqual((yield* add(["work"])).ErrorCode, 0)
        assert.strictEqual(((yield* pull()).ResultItem as Array<unknown>).length, 32)
      })
    )
  )

  it.effect("rejects an existing list with the option", () =>
    on(
      { undocumented: { addExistingList: "reject" } },
      Effect.gen(function* () {
        assert.strictEqual((yield* add(["new", "work"])).ErrorCode, 30001)
        assert.strictEqual(((yield* pull()).ResultItem as Array<unknown>).length, 3)
      })
    )
  )
})

describe("sns/group_get", () => {
  it.effect("returns names and counts, and members only on request", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.deepStrictEqual((yield* pull({})).ResultItem, [
          { GroupName: "empty", FriendNumber: 0 },
          { GroupName: "work", FriendNumber: 2 },
          { GroupName: "school", FriendNumber: 1 }
        ])
      })
    )
  )

  it.effect("ignores or rejects a list that does not exist, and omits members of named lists with the option", () =>
    Effect.gen(function* () {
      const asked = pull({ GroupName: ["nothing", "work"], NeedFriend: "Need_Friend_Type_Yes" })
      assert.deepStrictEqual((yield* on({}, asked)).ResultItem, [
        { GroupName: "work", FriendNumber: 2, To_Account: ["bob", "carol"] }
      ])
      assert.strictEqual((yield* on({ undocumented: { pullMissingList: "reject" } }, asked)).ErrorCode, 30001)
      assert.deepStrictEqual((yield* on({ undocumented: { membersOfNamedLists: "omit" } }, asked)).ResultItem, [
        { GroupName: "work", FriendNumber: 2 }
      ])
    })
  )
})
