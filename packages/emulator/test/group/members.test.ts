import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { post } from "../fixtures.js"
import { codeOf, group, on, profileOf, rolesOf } from "./fixtures.js"

const named = (...names: ReadonlyArray<string>) => names.map((Member_Account) => ({ Member_Account }))
const add = (GroupId: string, ...names: ReadonlyArray<string>) =>
  group("add_group_member", { GroupId, MemberList: named(...names) })
const results = ({ MemberList }: Record<string, unknown>) =>
  (MemberList as ReadonlyArray<{ Result: number }>).map(({ Result }) => Result)

describe("add_group_member", () => {
  it.effect("returns for each account whether it was added, is a member, or cannot be one", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* group("ban_group_member", { GroupId: "readers", Members_Account: ["dave"], Duration: 60 })
        assert.deepStrictEqual(
          results(yield* add("readers", "carol", "bob", "nobody", "dave", "carol")),
          [1, 2, 0, 0, 2]
        )
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Owner", "bob Member", "carol Member"])
      })
    )
  )

  it.effect("rejects members over the limit with 10014, or adds up to the limit", () =>
    Effect.gen(function* () {
      const fill = Effect.zipRight(
        group("modify_group_base_info", { GroupId: "readers", MaxMemberNum: 3 }),
        Effect.all([add("readers", "bob", "carol", "dave"), rolesOf("readers")])
      )
      const [rejected, two] = yield* on({}, fill)
      assert.strictEqual(rejected.ErrorCode, 10014)
      assert.lengthOf(two, 2)
      const [filled, three] = yield* on({ undocumented: { addToFullGroup: "fail" } }, fill)
      assert.deepStrictEqual(results(filled), [2, 1, 0])
      assert.lengthOf(three, 3)
    })
  )

  it.effect("rejects accounts that do not exist with 10019 if there are no others, or with the option", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* on({}, add("readers", "nobody"))).ErrorCode, 10019)
      const strict = on({ undocumented: { addMissingMember: "reject" } }, add("readers", "nobody", "carol"))
      assert.strictEqual((yield* strict).ErrorCode, 10019)
    })
  )

  it.effect("rejects live groups, and allows 300 accounts at most", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual((yield* add("live", "bob")).ErrorCode, 10007)
        assert.strictEqual((yield* add("readers", ...Array.from({ length: 301 }, () => "bob"))).ErrorCode, 10005)
      })
    )
  )
})

describe("delete_group_member", () => {
  it.effect("removes members, ignores other accounts, and keeps an empty group", () =>
    on(
      {},
      Effect.gen(function* () {
        const remove = (GroupId: string) =>
          codeOf("delete_group_member", { GroupId, MemberToDel_Account: ["alice", "bob", "carol"] })
        assert.strictEqual(yield* remove("readers"), 0)
        assert.deepInclude(yield* profileOf("readers"), { MemberNum: 0, Owner_Account: "" })
        assert.strictEqual(yield* remove("live"), 10004)
      })
    )
  )

  it.effect("keeps the owner with the option", () =>
    on(
      { undocumented: { removeOwner: "reject" } },
      Effect.gen(function* () {
        const members = { GroupId: "readers", MemberToDel_Account: ["bob", "alice"] }
        assert.strictEqual(yield* codeOf("delete_group_member", members), 10007)
        assert.lengthOf(yield* rolesOf("readers"), 2)
      })
    )
  )
})

describe("import_group_member", () => {
  it.effect("imports members with the time of joining, if it is valid", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 hour")
        const response = yield* group("import_group_member", {
          GroupId: "readers",
          MemberList: [
            { Member_Account: "carol", Role: "Admin", JoinTime: 60 },
            { Member_Account: "dave", JoinTime: 3601 },
            { Member_Account: "bob" }
          ]
        })
        assert.deepStrictEqual(results(response), [1, 0, 2])
        const carol = yield* group("get_specified_group_member_info", {
          GroupId: "readers",
          Member_List_Account: ["carol", "dave"],
          MemberInfoFilter: ["Role", "JoinTime"]
        })
        assert.deepStrictEqual(carol.MemberList, [{ Member_Account: "carol", Role: "Admin", JoinTime: 60 }])
      })
    )
  )
})

describe("change_group_owner", () => {
  it.effect("makes a member the owner, and the owner a member", () =>
    on(
      {},
      Effect.gen(function* () {
        const to = (GroupId: string, NewOwner_Account: string) =>
          codeOf("change_group_owner", { GroupId, NewOwner_Account })
        assert.strictEqual(yield* to("readers", "bob"), 0)
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Member", "bob Owner"])
        assert.strictEqual(yield* to("readers", "bob"), 0)
        assert.strictEqual(yield* to("readers", "carol"), 10004)
        assert.strictEqual(yield* to("live", "alice"), 10007)
      })
    )
  )
})

describe("modify_group_member_info", () => {
  it.effect("changes the given fields and deletes custom fields without a value", () =>
    on(
      {},
      Effect.gen(function* () {
        const bob = { GroupId: "readers", Member_Account: "bob" }
        const set = (change: object) => codeOf("modify_group_member_info", { ...bob, ...change })
        const field = (Value: string) => ({ AppMemberDefinedData: [{ Key: "shelf", Value }] })
        assert.strictEqual(yield* set({ Role: "Admin", NameCard: "Bobby", MsgFlag: "Discard", ...field("A") }), 0)
        const info = yield* group("get_group_member_info", { GroupId: "readers", MemberRoleFilter: ["Admin"] })
        assert.deepStrictEqual(info.MemberList, [
          {
            Member_Account: "bob",
            Role: "Admin",
            JoinTime: 0,
            MsgSeq: 0,
            MsgFlag: "Discard",
            LastSendMsgTime: 0,
            MuteUntil: 0,
            NameCard: "Bobby",
            AppMemberDefinedData: [{ Key: "shelf", Value: "A" }]
          }
        ])
        assert.strictEqual(yield* set(field("")), 0)
        const after = yield* group("get_group_member_info", { GroupId: "readers", MemberRoleFilter: ["Admin"] })
        assert.notProperty((after.MemberList as ReadonlyArray<object>)[0], "AppMemberDefinedData")
      })
    )
  )

  const rejected: ReadonlyArray<readonly [what: string, change: object, code: number]> = [
    ["an account that is not a member", { Member_Account: "carol" }, 10004],
    ["another role for the owner", { Member_Account: "alice", Role: "Member" }, 10007],
    ["an admin of a Work group", { GroupId: "work", Role: "Admin" }, 10007],
    ["a mute in a Work group", { GroupId: "work", MuteTime: 1 }, 10007],
    ["a live group", { GroupId: "live" }, 10007],
    ["a custom field that the app does not have", { AppMemberDefinedData: [{ Key: "x", Value: "1" }] }, 10004]
  ]
  for (const [what, change, code] of rejected)
    it.effect(`rejects ${what} with ${code}`, () =>
      on(
        { console: { memberFields: ["shelf"] } },
        Effect.map(
          codeOf("modify_group_member_info", { GroupId: "readers", Member_Account: "bob", ...change }),
          (responded) => assert.strictEqual(responded, code)
        )
      )
    )
})

describe("get_role_in_group", () => {
  it.effect("returns owner, admin, member and non-member", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* group("modify_group_member_info", { GroupId: "readers", Member_Account: "bob", Role: "Admin" })
        yield* add("readers", "carol")
        const { UserIdList } = yield* group("get_role_in_group", {
          GroupId: "readers",
          User_Account: ["alice", "bob", "carol", "nobody"]
        })
        assert.deepStrictEqual(UserIdList, [
          { Member_Account: "alice", Role: "Owner" },
          { Member_Account: "bob", Role: "Admin" },
          { Member_Account: "carol", Role: "Member" },
          { Member_Account: "nobody", Role: "NotMember" }
        ])
      })
    )
  )
})

describe("get_group_member_info", () => {
  it.effect("pages by Offset, and in communities by Next, with each member once", () =>
    on(
      {},
      Effect.gen(function* () {
        const page = (body: object) => group("get_group_member_info", { MemberInfoFilter: ["Member_Account"], ...body })
        yield* add("readers", "carol", "dave")
        const byOffset = yield* Effect.forEach([0, 3], (Offset) => page({ GroupId: "readers", Limit: 3, Offset }))
        assert.deepStrictEqual(
          byOffset.flatMap(({ MemberList }) => MemberList),
          named("alice", "bob", "carol", "dave")
        )
        const first = yield* page({ GroupId: "@TGS#_all", Limit: 2, Next: "" })
        const second = yield* page({ GroupId: "@TGS#_all", Limit: 2, Next: first.Next })
        assert.deepStrictEqual([first.MemberList, second.MemberList], [named("alice", "bob"), named("carol")])
        assert.strictEqual(second.Next, "")
        assert.strictEqual((yield* page({ GroupId: "@TGS#_all" })).ErrorCode, 10004)
        assert.strictEqual((yield* page({ GroupId: "readers", Limit: 201 })).ErrorCode, 10004)
        assert.strictEqual((yield* page({ GroupId: "live" })).ErrorCode, 10007)
      })
    )
  )
})

describe("an account that is deleted", () => {
  it.effect("leaves its groups; a group that it owned has no owner", () =>
    on(
      { seed: { accounts: ["alice", "bob"], groups: { readers: { owner: "alice", members: ["bob"] } } } },
      Effect.gen(function* () {
        yield* post("im_open_login_svc/account_delete", { DeleteItem: [{ UserID: "alice" }] })
        assert.deepStrictEqual(yield* rolesOf("readers"), ["bob Member"])
        assert.strictEqual((yield* profileOf("readers")).Owner_Account, "")
      })
    )
  )
})
