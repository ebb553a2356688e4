import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { codeOf, group, on, profileOf } from "./fixtures.js"

const ids = ({ GroupIdList }: Record<string, unknown>) =>
  (GroupIdList as ReadonlyArray<{ GroupId: string }>).map(({ GroupId }) => GroupId)

describe("get_group_info", () => {
  it.effect("returns a result per group, with a code for those that do not exist", () =>
    on(
      {},
      Effect.gen(function* () {
        const { GroupInfo } = yield* group("get_group_info", {
          GroupIdList: ["readers", "nothing"],
          ResponseFilter: { GroupBaseInfoFilter: ["Name", "Type"], MemberInfoFilter: ["Account", "Role"] }
        })
        assert.deepStrictEqual(GroupInfo, [
          {
            ErrorCode: 0,
            ErrorInfo: "",
            GroupId: "readers",
            Type: "Public",
            Name: "readers",
            MemberList: [
              { Member_Account: "alice", Role: "Owner" },
              { Member_Account: "bob", Role: "Member" }
            ]
          },
          {
            GroupId: "nothing",
            ErrorCode: 10010,
            ErrorInfo: "Err_Group_Not_Exist: GroupId: no such group; it may have been disbanded"
          }
        ])
      })
    )
  )

  it.effect("returns the filtered parts, and everything without a filter", () =>
    on(
      {},
      Effect.gen(function* () {
        const AppDefinedData = [
          { Key: "city", Value: "Berlin" },
          { Key: "shelf", Value: "A" }
        ]
        yield* group("modify_group_base_info", { GroupId: "readers", AppDefinedData })
        const part = (ResponseFilter: object) => group("get_group_info", { GroupIdList: ["readers"], ResponseFilter })
        const result = { ErrorCode: 0, ErrorInfo: "", GroupId: "readers" }
        assert.deepStrictEqual((yield* part({})).GroupInfo, [result])
        assert.deepStrictEqual((yield* part({ AppDefinedDataFilter_Group: ["shelf"] })).GroupInfo, [
          { ...result, AppDefinedData: [{ Key: "shelf", Value: "A" }] }
        ])
        const whole = yield* profileOf("readers")
        assert.deepInclude(whole, { Appid: 1400000000, AppDefinedData, MuteAllMember: "Off" })
        assert.lengthOf(whole.MemberList as ReadonlyArray<unknown>, 2)
        assert.notProperty(yield* profileOf("live"), "MemberList")
      })
    )
  )

  it.effect("rejects a response of more than 1 MB with 10018", () =>
    on(
      {
        seed: {
          accounts: [],
          groups: { big: { members: Array.from({ length: 2000 }, (_, index) => `user${index}`) } }
        }
      },
      Effect.gen(function* () {
        assert.strictEqual(yield* codeOf("get_group_info", { GroupIdList: Array.from({ length: 2 }, () => "big") }), 0)
        assert.strictEqual(
          yield* codeOf("get_group_info", { GroupIdList: Array.from({ length: 5 }, () => "big") }),
          10018
        )
      })
    )
  )
})

describe("modify_group_base_info", () => {
  it.effect("changes the given fields, and increments the sequence", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 minute")
        const before = yield* profileOf("readers")
        const change = { Notification: "Monday", MuteAllMember: "On", MaxMemberNum: 10, ApplyJoinOption: "FreeAccess" }
        assert.strictEqual(yield* codeOf("modify_group_base_info", { GroupId: "readers", ...change }), 0)
        assert.deepStrictEqual(yield* profileOf("readers"), {
          ...before,
          ...change,
          InfoSeq: Number(before.InfoSeq) + 1,
          LastInfoTime: 60
        })
      })
    )
  )

  it.effect("deletes a custom field whose value is empty", () =>
    on(
      {},
      Effect.gen(function* () {
        const set = (Value: string) =>
          group("modify_group_base_info", { GroupId: "readers", AppDefinedData: [{ Key: "city", Value }] })
        yield* set("Berlin")
        assert.property(yield* profileOf("readers"), "AppDefinedData")
        yield* set("")
        assert.notProperty(yield* profileOf("readers"), "AppDefinedData")
      })
    )
  )

  const rejected: ReadonlyArray<readonly [what: string, change: object]> = [
    ["a limit below the number of members", { MaxMemberNum: 1 }],
    ["a limit for a live group", { GroupId: "live", MaxMemberNum: 10 }],
    ["an operator who does not exist", { From_Account: "nobody" }],
    ["a custom field that the app does not have", { AppDefinedData: [{ Key: "x", Value: "1" }] }],
    ["a name that is too long for the server pages", { Name: "x".repeat(31) }],
    ["an empty name", { Name: "" }],
    ["history before joining in a community", { GroupId: "@TGS#_all", HistoryMsgBeforeJoin: "On" }],
    ["permissions in a group without topics", { EnablePermission: 1 }]
  ]
  for (const [what, change] of rejected)
    it.effect(`rejects ${what} with 10004, and changes nothing`, () =>
      on(
        { console: { groupFields: [] } },
        Effect.gen(function* () {
          const before = yield* profileOf("readers")
          assert.strictEqual(yield* codeOf("modify_group_base_info", { GroupId: "readers", ...change }), 10004)
          assert.deepStrictEqual(yield* profileOf("readers"), before)
        })
      )
    )
})

describe("get_joined_group_list", () => {
  it.effect("lists the groups of an account in pages, live groups only on request", () =>
    on(
      {},
      Effect.gen(function* () {
        const list = (more: object = {}) => group("get_joined_group_list", { Member_Account: "alice", ...more })
        const all = ["readers", "work", "meeting", "@TGS#_all"]
        assert.deepStrictEqual(ids(yield* list()), all)
        assert.deepStrictEqual(ids(yield* list({ WithHugeGroups: 1 })), [...all.slice(0, 3), "live", "@TGS#_all"])
        assert.deepStrictEqual(ids(yield* list({ GroupType: "Private" })), ["work"])
        assert.deepStrictEqual(ids(yield* list({ SupportTopic: 1, GroupType: "Community" })), [])
        const page = yield* list({ Limit: 2, Offset: 1 })
        assert.strictEqual(page.TotalCount, 4)
        assert.deepStrictEqual(ids(page), ["work", "meeting"])
        assert.strictEqual(yield* codeOf("get_joined_group_list", { Member_Account: "nobody" }), 10004)
      })
    )
  )

  it.effect("returns the requested fields of the group and of the member", () =>
    on(
      {},
      Effect.gen(function* () {
        const { GroupIdList } = yield* group("get_joined_group_list", {
          Member_Account: "bob",
          GroupType: "Public",
          ResponseFilter: { GroupBaseInfoFilter: ["Name"], SelfInfoFilter: ["Role", "MsgSeq"] }
        })
        assert.deepStrictEqual(GroupIdList, [
          { GroupId: "readers", Name: "readers", SelfInfo: { Role: "Member", MsgSeq: 0 } }
        ])
      })
    )
  )
})

describe("get_appid_group_list", () => {
  it.effect("lists every group once, even if some are created and disbanded between the pages", () =>
    on(
      { rateLimit: false },
      Effect.gen(function* () {
        const page = (Next: unknown) => group("get_appid_group_list", { Limit: 2, Next })
        const first = yield* page(0)
        assert.strictEqual(first.TotalCount, 5)
        assert.isAbove(Number(first.Next), 0xff_ff_ff_ff)
        yield* group("destroy_group", { GroupId: "readers" })
        yield* group("create_group", { Type: "Public", Name: "x", GroupId: "new" })
        const second = yield* page(first.Next)
        const third = yield* page(second.Next)
        assert.deepStrictEqual(
          [...ids(first), ...ids(second), ...ids(third)],
          ["readers", "work", "meeting", "live", "@TGS#_all", "new"]
        )
        assert.strictEqual(third.Next, 0)
        assert.strictEqual((yield* page(7)).ErrorCode, 10004)
      })
    )
  )

  it.effect("counts and lists the groups of one type, and allows one call per second", () =>
    on(
      {},
      Effect.gen(function* () {
        const list = group("get_appid_group_list", { GroupType: "AVChatRoom" })
        const response = yield* list
        assert.deepInclude(response, { TotalCount: 1, GroupIdList: [{ GroupId: "live" }], Next: 0 })
        assert.strictEqual((yield* list).ErrorCode, 60007)
        yield* TestClock.adjust("1 second")
        assert.strictEqual((yield* list).ErrorCode, 0)
      })
    )
  )
})
