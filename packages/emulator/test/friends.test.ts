import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import type { Options } from "../src/Settings.js"
import { post } from "./fixtures.js"

const allow = (Value: string) => ({ profile: { Tag_Profile_IM_AllowType: Value } })
const seed = {
  accounts: {
    alice: { friends: { bob: { lists: ["work"] } } },
    asks: allow("AllowType_Type_NeedConfirm"),
    denies: allow("AllowType_Type_DenyAny"),
    open: {},
    blocker: { blocked: ["alice"] },
    carol: {}
  }
}

const on = <A, E>(effect: Effect.Effect<A, E, Emulator.Emulator>, options: Options = {}) =>
  Effect.provide(effect, Emulator.layer({ seed, ...options }))

interface Item {
  readonly To_Account: string
  readonly ResultCode: number
}

const codes = (response: Record<string, unknown>, name = "ResultItem") =>
  Object.fromEntries(
    (response[name] as ReadonlyArray<Item>).map(({ ResultCode, To_Account }) => [To_Account, ResultCode])
  )

const friend = (To_Account: string, more: object = {}) => ({ To_Account, AddSource: "AddSource_Type_Web", ...more })

const add = (userIds: ReadonlyArray<string>, more: object = {}) =>
  post("sns/friend_add", { From_Account: "alice", AddFriendItem: userIds.map((userId) => friend(userId)), ...more })

const relation = (From_Account: string, To_Account: string, mode = "Both") =>
  Effect.map(
    post("sns/friend_check", { From_Account, To_Account: [To_Account], CheckType: `CheckResult_Type_${mode}` }),
    ({ InfoItem }) => (InfoItem as ReadonlyArray<{ Relation: string }>)[0]!.Relation.replace("CheckResult_Type_", "")
  )

const fields = (userId: string, TagList: ReadonlyArray<string>) =>
  Effect.map(
    post("sns/friend_get_list", { From_Account: "alice", To_Account: [userId], TagList }),
    ({ InfoItem }) => (InfoItem as ReadonlyArray<{ SnsProfileItem?: unknown }>)[0]!.SnsProfileItem
  )

describe("sns/friend_add", () => {
  it.effect("returns a result per account by its rules", () =>
    on(
      Effect.gen(function* () {
        const response = yield* add(["open", "asks", "denies", "blocker", "bob", "alice", "nobody"])
        assert.deepStrictEqual(codes(response), {
          open: 0,
          asks: 30539,
          denies: 30516,
          blocker: 30525,
          bob: 30001,
          alice: 30001,
          nobody: 30003
        })
        assert.deepStrictEqual(response.Fail_Account, ["asks", "denies", "blocker", "bob", "alice", "nobody"])
        assert.strictEqual(yield* relation("open", "alice"), "BothWay")
        assert.strictEqual(yield* relation("asks", "alice"), "NoRelation")
      })
    )
  )

  it.effect("adds without consent by force, except with a blocklist", () =>
    on(
      Effect.gen(function* () {
        yield* add(["asks"])
        assert.deepStrictEqual(codes(yield* add(["asks", "denies", "blocker"], { ForceAddFlags: 1 })), {
          asks: 0,
          denies: 0,
          blocker: 30525
        })
        const { snapshot } = yield* Emulator.Emulator
        assert.isTrue((yield* snapshot).accounts.every(({ requests }) => requests.length === 0))
      })
    )
  )

  it.effect("adds on one side only on request, and completes it later", () =>
    on(
      Effect.gen(function* () {
        yield* add(["open"], { AddType: "Add_Type_Single" })
        assert.strictEqual(yield* relation("alice", "open"), "AWithB")
        assert.strictEqual(yield* relation("open", "alice"), "BWithA")
        assert.strictEqual(yield* relation("open", "alice", "Single"), "NoRelation")
        assert.deepStrictEqual(codes(yield* add(["open"], { AddType: "Add_Type_Single" })), { open: 30001 })
        assert.deepStrictEqual(codes(yield* add(["open"])), { open: 0 })
        assert.strictEqual(yield* relation("alice", "open"), "BothWay")
      })
    )
  )

  it.effect("keeps remark, list, source, wording and time", () =>
    on(
      Effect.gen(function* () {
        yield* TestClock.adjust("100 seconds")
        const item = friend("open", { Remark: "O", GroupName: "new", AddWording: "hi" })
        yield* post("sns/friend_add", { From_Account: "alice", AddFriendItem: [item] })
        const tags = ["Remark", "Group", "AddSource", "AddWording", "AddTime"].map((name) => `Tag_SNS_IM_${name}`)
        assert.deepStrictEqual(yield* fields("open", [...tags, "Tag_Profile_IM_Nick"]), [
          { Tag: "Tag_SNS_IM_Remark", Value: "O" },
          { Tag: "Tag_SNS_IM_Group", Value: ["new"] },
          { Tag: "Tag_SNS_IM_AddSource", Value: "AddSource_Type_Web" },
          { Tag: "Tag_SNS_IM_AddWording", Value: "hi" },
          { Tag: "Tag_SNS_IM_AddTime", Value: 100 }
        ])
      })
    )
  )

  it.effect("rejects a sender that the admin has restricted", () =>
    on(
      Effect.gen(function* () {
        const item = { Tag: "Tag_Profile_IM_AdminForbidType", Value: "AdminForbid_Type_SendOut" }
        yield* post("profile/portrait_set", { From_Account: "alice", ProfileItem: [item] })
        assert.deepStrictEqual(codes(yield* add(["open"])), { open: 30009 })
        assert.deepStrictEqual(codes(yield* add(["open"], { ForceAddFlags: 1 })), { open: 0 })
      })
    )
  )

  it.effect("enforces the limits of friends, requests and lists", () =>
    on(
      Effect.gen(function* () {
        const other = (From_Account: string, To_Account: string, more: object = {}) =>
          post("sns/friend_add", { From_Account, AddFriendItem: [friend(To_Account, more)] })
        assert.deepStrictEqual(codes(yield* add(["open", "carol"])), { open: 0, carol: 30010 })
        assert.deepStrictEqual(codes(yield* other("carol", "alice")), { alice: 30014 })
        assert.deepStrictEqual(codes(yield* other("carol", "asks")), { asks: 30539 })
        assert.deepStrictEqual(codes(yield* other("carol", "asks")), { asks: 30539 })
        assert.deepStrictEqual(codes(yield* other("open", "asks")), { asks: 30012 })
        yield* post("sns/group_add", { From_Account: "carol", GroupName: ["a", "b"] })
        assert.deepStrictEqual(codes(yield* other("carol", "bob", { GroupName: "c" })), { bob: 30011 })
        assert.deepStrictEqual(codes(yield* other("carol", "bob", { GroupName: "b" })), { bob: 0 })
      }),
      { limits: { friends: 2, requests: 1, lists: 2 } }
    )
  )

  it.effect("rejects the whole call for a name over 30 bytes", () =>
    on(
      Effect.gen(function* () {
        const items = [friend("open"), friend("carol", { GroupName: "x".repeat(31) })]
        const response = yield* post("sns/friend_add", { From_Account: "alice", AddFriendItem: items })
        assert.strictEqual(response.ErrorCode, 30001)
        assert.strictEqual(yield* relation("alice", "open"), "NoRelation")
      })
    )
  )
})

describe("sns/friend_import", () => {
  const bringIn = (items: ReadonlyArray<object>) =>
    post("sns/friend_import", { From_Account: "alice", AddFriendItem: items })

  it.effect("imports one side with all fields, and overwrites them again", () =>
    on(
      Effect.gen(function* () {
        const CustomItem = [
          { Tag: "Tag_SNS_Custom_Level", Value: 7 },
          { Tag: "Tag_SNS_Custom_Note", Value: "n" }
        ]
        const item = friend("denies", { Remark: "D", GroupName: ["a", "b"], AddTime: 5, CustomItem })
        assert.deepStrictEqual(codes(yield* bringIn([item, friend("nobody")])), { denies: 0, nobody: 30003 })
        assert.strictEqual(yield* relation("alice", "denies"), "AWithB")
        const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_IM_AddTime", "Tag_SNS_Custom_Level"]
        assert.deepStrictEqual(yield* fields("denies", tags), [
          { Tag: "Tag_SNS_IM_Remark", Value: "D" },
          { Tag: "Tag_SNS_IM_Group", Value: ["a", "b"] },
          { Tag: "Tag_SNS_IM_AddTime", Value: 5 },
          { Tag: "Tag_SNS_Custom_Level", Value: 7 }
        ])
        yield* bringIn([friend("denies", { Remark: "E", AddTime: 6 })])
        assert.deepStrictEqual(yield* fields("denies", ["Tag_SNS_IM_Remark", "Tag_SNS_IM_AddTime"]), [
          { Tag: "Tag_SNS_IM_Remark", Value: "E" },
          { Tag: "Tag_SNS_IM_AddTime", Value: 6 }
        ])
      })
    )
  )

  it.effect("rejects an existing friend with the option", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(codes(yield* bringIn([friend("bob")])), { bob: 30001 })
      }),
      { undocumented: { importExistingFriend: "reject" } }
    )
  )

  it.effect("rejects the whole call for a custom field that the app does not have", () =>
    on(
      Effect.gen(function* () {
        const custom = (Tag: string) => bringIn([friend("open", { CustomItem: [{ Tag, Value: "x" }] })])
        const response = yield* custom("Tag_SNS_Custom_Other")
        assert.strictEqual(response.ErrorCode, 30001)
        assert.include(response.ErrorInfo, "Invalid field: Tag_SNS_Custom_Other")
        assert.strictEqual((yield* custom("Tag_SNS_Custom_Known")).ErrorCode, 0)
      }),
      { console: { friendFields: ["Known"] } }
    )
  )
})

describe("sns/friend_update", () => {
  const update = (To_Account: string, ...SnsItem: ReadonlyArray<object>) =>
    post("sns/friend_update", { From_Account: "alice", UpdateItem: [{ To_Account, SnsItem }] })
  const group = (...Value: ReadonlyArray<string>) => ({ Tag: "Tag_SNS_IM_Group", Value })

  it.effect("replaces the lists of a friend, creates missing ones, and increments the sequence", () =>
    on(
      Effect.gen(function* () {
        const before = yield* post("sns/group_get", { From_Account: "alice" })
        assert.deepStrictEqual(codes(yield* update("bob", group("school", "new"))), { bob: 0 })
        const after = yield* post("sns/group_get", { From_Account: "alice" })
        assert.deepStrictEqual(after.ResultItem, [
          { GroupName: "work", FriendNumber: 0 },
          { GroupName: "school", FriendNumber: 1 },
          { GroupName: "new", FriendNumber: 1 }
        ])
        assert.isAbove(after.CurrentSequence as number, before.CurrentSequence as number)
      })
    )
  )

  it.effect("sets remarks and custom fields", () =>
    on(
      Effect.gen(function* () {
        yield* update("bob", { Tag: "Tag_SNS_IM_Remark", Value: "B" }, { Tag: "Tag_SNS_Custom_Test", Value: "t" })
        assert.deepStrictEqual(yield* fields("bob", ["Tag_SNS_IM_Remark", "Tag_SNS_Custom_Test"]), [
          { Tag: "Tag_SNS_IM_Remark", Value: "B" },
          { Tag: "Tag_SNS_Custom_Test", Value: "t" }
        ])
      })
    )
  )

  it.effect("rejects non-friends and full accounts per item, and unknown fields for the whole call", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(codes(yield* update("open", group("work"))), { open: 30001 })
        assert.deepStrictEqual(codes(yield* update("bob", group("a", "b"))), { bob: 30011 })
        assert.deepStrictEqual(codes(yield* update("bob", group("a"))), { bob: 0 })
        assert.strictEqual((yield* update("bob", { Tag: "Tag_SNS_Custom_toolongname", Value: "" })).ErrorCode, 30001)
        assert.strictEqual((yield* update("bob", { Tag: "Tag_SNS_IM_AddTime", Value: 1 })).ErrorCode, 30001)
        assert.strictEqual((yield* update("bob", group("x".repeat(31)))).ErrorCode, 30001)
      }),
      { limits: { lists: 2 } }
    )
  )
})

describe("sns/friend_delete", () => {
  const remove = (To_Account: ReadonlyArray<string>, more: object = {}) =>
    post("sns/friend_delete", { From_Account: "alice", To_Account, ...more })

  it.effect("deletes friendships on one side or both, and responds in the documented shape", () =>
    on(
      Effect.gen(function* () {
        yield* add(["open"])
        assert.deepStrictEqual(yield* remove(["bob", "carol"]), {
          ResultItem: [
            { To_Account: "bob", ResultCode: 0, ResultInfo: "" },
            { To_Account: "carol", ResultCode: 31704, ResultInfo: "Err_SNS_FriendDelete_Friend_Not_Exist" }
          ],
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: "0",
          ErrorDisplay: ""
        })
        assert.strictEqual(yield* relation("alice", "bob"), "BWithA")
        yield* remove(["open"], { DeleteType: "Delete_Type_Both" })
        assert.strictEqual(yield* relation("alice", "open"), "NoRelation")
        assert.deepStrictEqual(codes(yield* remove(["bob"], { DeleteType: "Delete_Type_Both" })), { bob: 0 })
        assert.strictEqual(yield* relation("alice", "bob"), "NoRelation")
      })
    )
  )

  it.effect("removes the friend from the lists, which stay", () =>
    on(
      Effect.gen(function* () {
        yield* remove(["bob"])
        const { ResultItem } = yield* post("sns/group_get", { From_Account: "alice" })
        assert.deepStrictEqual(ResultItem, [{ GroupName: "work", FriendNumber: 0 }])
      })
    )
  )

  it.effect("follows the options where the pages say nothing", () =>
    on(
      Effect.gen(function* () {
        assert.deepStrictEqual(codes(yield* remove(["carol"])), { carol: 30001 })
        yield* remove(["bob"])
        assert.strictEqual(yield* relation("alice", "bob"), "NoRelation")
      }),
      { undocumented: { deleteNotFriendCode: 30001, deleteTypeOfFriends: "Delete_Type_Both" } }
    )
  )

  it.effect("deletes all friends, and keeps or deletes the lists", () =>
    Effect.gen(function* () {
      const lists = Effect.gen(function* () {
        yield* post("sns/friend_delete_all", { From_Account: "alice" })
        assert.strictEqual(yield* relation("alice", "bob"), "BWithA")
        return (yield* post("sns/group_get", { From_Account: "alice" })).ResultItem
      })
      assert.deepStrictEqual(yield* on(lists), [{ GroupName: "work", FriendNumber: 0 }])
      assert.deepStrictEqual(yield* on(lists, { undocumented: { listsAfterDeleteAll: "delete" } }), [])
      const both = post("sns/friend_delete_all", { From_Account: "alice", DeleteType: "Delete_Type_Both" })
      assert.strictEqual(yield* on(Effect.zipRight(both, relation("alice", "bob"))), "NoRelation")
    })
  )
})

describe("sns/friend_get", () => {
  const many = { accounts: { alice: { friends: Array.from({ length: 250 }, (_, index) => `u${index}`) } } }
  const get = (more: object = {}) => post("sns/friend_get", { From_Account: "alice", StartIndex: 0, ...more })
  const length = (response: Record<string, unknown>) =>
    (response.UserDataItem as ReadonlyArray<unknown> | undefined)?.length

  it.effect("returns pages until the last one", () =>
    on(
      Effect.gen(function* () {
        const seen = new Set<string>()
        let start = 0
        const sizes: Array<unknown> = []
        do {
          const page = yield* get({ StartIndex: start })
          for (const { To_Account } of page.UserDataItem as ReadonlyArray<Item>) seen.add(To_Account)
          sizes.push(length(page), page.CompleteFlag, page.FriendNum)
          start = page.NextStartIndex as number
        } while (start !== 0)
        assert.deepStrictEqual(sizes, [100, 0, 250, 100, 0, 250, 50, 1, 250])
        assert.strictEqual(seen.size, 250)
        assert.include(yield* get({ StartIndex: 250 }), { CompleteFlag: 1, NextStartIndex: 0 })
      }),
      { seed: many }
    )
  )

  it.effect("omits data that the caller already has", () =>
    on(
      Effect.gen(function* () {
        const { CustomSequence, StandardSequence } = yield* get()
        const again = yield* get({ CustomSequence, StandardSequence })
        assert.deepStrictEqual([length(again), again.CompleteFlag], [0, 1])
        yield* add(["open"])
        assert.strictEqual(length(yield* get({ CustomSequence, StandardSequence })), 2)
      })
    )
  )

  it.effect("omits the field or returns an empty array if there are no friends", () =>
    Effect.gen(function* () {
      const nobody = post("sns/friend_get", { From_Account: "open", StartIndex: 0 })
      assert.deepStrictEqual((yield* on(nobody)).UserDataItem, [])
      assert.notProperty(yield* on(nobody, { undocumented: { emptyPages: "omit" } }), "UserDataItem")
    })
  )
})

describe("sns/friend_get_list", () => {
  it.effect("returns the requested fields of friends and their profiles, and 30001 for non-friends", () =>
    on(
      Effect.gen(function* () {
        const ProfileItem = [{ Tag: "Tag_Profile_IM_Nick", Value: "Bob" }]
        yield* post("profile/portrait_set", { From_Account: "bob", ProfileItem })
        const response = yield* post("sns/friend_get_list", {
          From_Account: "alice",
          To_Account: ["bob", "carol"],
          TagList: ["Tag_Profile_IM_Nick", "Tag_SNS_IM_Group", "Tag_SNS_IM_Remark"]
        })
        assert.deepStrictEqual(response.InfoItem, [
          {
            To_Account: "bob",
            ResultCode: 0,
            ResultInfo: "",
            SnsProfileItem: [...ProfileItem, { Tag: "Tag_SNS_IM_Group", Value: ["work"] }]
          },
          { To_Account: "carol", ResultCode: 30001, ResultInfo: "Err_SNS_FriendGetList_Friend_Not_Exist" }
        ])
        assert.deepStrictEqual(response.Fail_Account, ["carol"])
        const wrong = { From_Account: "alice", To_Account: ["bob"], TagList: ["Tag_SNS_IM_Remarks"] }
        assert.strictEqual((yield* post("sns/friend_get_list", wrong)).ErrorCode, 30001)
      })
    )
  )
})

describe("sns/friend_check", () => {
  it.effect("returns 30003 with a placeholder relation for an account that does not exist", () =>
    on(
      Effect.gen(function* () {
        const response = yield* post("sns/friend_check", {
          From_Account: "alice",
          To_Account: ["bob", "nobody"],
          CheckType: "CheckResult_Type_Both"
        })
        assert.deepStrictEqual(codes(response, "InfoItem"), { bob: 0, nobody: 30003 })
        assert.deepStrictEqual(response.Fail_Account, ["nobody"])
      })
    )
  )
})
