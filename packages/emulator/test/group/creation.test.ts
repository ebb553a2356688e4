import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../../src/Emulator.js"
import type { Snapshot } from "../../src/Snapshot.js"
import { codeOf, group, on, profileOf, rolesOf } from "./fixtures.js"

const club = { Type: "Public", Name: "Club", Owner_Account: "alice", GroupId: "club" }

describe("create_group", () => {
  it.effect("creates a group with its owner and first members, and responds in the documented shape", () =>
    on(
      {},
      Effect.gen(function* () {
        const response = yield* group("create_group", {
          ...club,
          Introduction: "About books",
          AppDefinedData: [{ Key: "city", Value: "Berlin" }],
          MemberList: [{ Member_Account: "bob", Role: "Admin" }, { Member_Account: "carol" }]
        })
        assert.deepStrictEqual(response, {
          GroupId: "club",
          Type: "Public",
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: ""
        })
        assert.deepStrictEqual(yield* rolesOf("club"), ["alice Owner", "bob Admin", "carol Member"])
        assert.deepInclude(yield* profileOf("club"), {
          Name: "Club",
          Introduction: "About books",
          Owner_Account: "alice",
          MemberNum: 3,
          MaxMemberNum: 2000,
          NextMsgSeq: 1,
          ApplyJoinOption: "NeedPermission",
          AppDefinedData: [{ Key: "city", Value: "Berlin" }]
        })
      })
    )
  )

  it.effect("creates different ids with the prefixes of the types", () =>
    on(
      {},
      Effect.gen(function* () {
        const made = yield* Effect.forEach(["Work", "Meeting", "AVChatRoom", "Community"], (Type) =>
          group("create_group", { Type, Name: "x" })
        )
        assert.deepStrictEqual(
          made.map(({ Type }) => Type),
          ["Private", "ChatRoom", "AVChatRoom", "Community"]
        )
        const ids = made.map(({ GroupId }) => String(GroupId))
        assert.lengthOf([...new Set(ids)], 4)
        assert.match(ids[0]!, /^@TGS#2[0-9A-Z]{7}$/)
        assert.match(ids[3]!, /^@TGS#_[0-9A-Z]{7}$/)
        assert.strictEqual((yield* profileOf(ids[0]!)).Owner_Account, "")
      })
    )
  )

  it.effect("rejects an existing id with 10021, and with 10025 for the same owner", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual(yield* codeOf("create_group", { ...club, GroupId: "readers" }), 10025)
        assert.strictEqual(yield* codeOf("create_group", { ...club, GroupId: "readers", Owner_Account: "bob" }), 10021)
        assert.strictEqual(yield* codeOf("import_group", { ...club, GroupId: "readers" }), 10021)
      })
    )
  )

  const rejected: ReadonlyArray<readonly [what: string, change: object, code: number]> = [
    ["an owner who does not exist", { Owner_Account: "nobody" }, 10004],
    ["a member who does not exist", { MemberList: [{ Member_Account: "nobody" }] }, 10004],
    ["an id that looks like one of the service", { GroupId: "@TGS#mine" }, 10004],
    ["an id with other letters", { GroupId: "клуб" }, 10004],
    ["a community whose id does not start with @TGS#_", { Type: "Community" }, 10004],
    ["a name of 33 bytes in 11 characters", { Name: "读书读书读书读书读书读" }, 10004],
    ["members of a live group", { Type: "AVChatRoom", MemberList: [{ Member_Account: "bob" }] }, 10007],
    ["invitations to a live group", { Type: "AVChatRoom", InviteJoinOption: "FreeAccess" }, 10004],
    ["an admin of a Work group", { Type: "Work", MemberList: [{ Member_Account: "bob", Role: "Admin" }] }, 10007],
    ["topics in a group that is not a community", { SupportTopic: 1 }, 10004],
    ["permissions without topics", { Type: "Community", GroupId: "@TGS#_x", EnablePermission: 1 }, 10004],
    ["more members than a group can have", { MaxMemberCount: 6001 }, 10038],
    ["more first members than the group allows", { MaxMemberCount: 1, MemberList: [{ Member_Account: "bob" }] }, 10038],
    ["101 first members", { MemberList: Array.from({ length: 101 }, () => ({ Member_Account: "bob" })) }, 10005],
    ["an unknown type", { Type: "BChatRoom" }, 10004]
  ]
  for (const [what, change, code] of rejected)
    it.effect(`rejects ${what} with ${code}, and creates nothing`, () =>
      on(
        {},
        Effect.gen(function* () {
          const { snapshot } = yield* Emulator.Emulator
          const before = yield* snapshot
          assert.strictEqual(yield* codeOf("create_group", { ...club, ...change }), code)
          assert.deepStrictEqual(yield* snapshot, before)
        })
      )
    )

  it.effect("omits members that do not exist, and allows admins of Work groups, with the options", () =>
    on(
      { undocumented: { createWithMissingMembers: "omit", adminsOfWorkGroups: "allow" } },
      Effect.gen(function* () {
        const MemberList = [{ Member_Account: "nobody" }, { Member_Account: "bob", Role: "Admin" }]
        assert.strictEqual(yield* codeOf("create_group", { ...club, Type: "Work", MemberList }), 0)
        assert.deepStrictEqual(yield* rolesOf("club"), ["alice Owner", "bob Admin"])
      })
    )
  )

  it.effect("enforces the limits of groups, of live groups and of groups per account", () =>
    on(
      { console: { maxGroups: 7 }, limits: { liveGroups: 1, groupsPerUser: 5 } },
      Effect.gen(function* () {
        const make = (change: object) => codeOf("create_group", { Type: "Public", Name: "x", ...change })
        assert.strictEqual(yield* make({ Type: "AVChatRoom" }), 10036)
        assert.strictEqual(yield* make({ Owner_Account: "alice" }), 0)
        assert.strictEqual(yield* make({ Owner_Account: "alice" }), 10037)
        assert.strictEqual(yield* make({ MemberList: [{ Member_Account: "alice" }] }), 10037)
        assert.strictEqual(yield* make({}), 0)
        assert.strictEqual(yield* make({}), 10058)
      })
    )
  )
})

describe("import_group", () => {
  it.effect("keeps the time of creation, and rejects one in the future", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 hour")
        assert.strictEqual(yield* codeOf("import_group", { ...club, CreateTime: 60 }), 0)
        assert.strictEqual((yield* profileOf("club")).CreateTime, 60)
        assert.strictEqual(yield* codeOf("import_group", { ...club, GroupId: "later", CreateTime: 3601 }), 10004)
        assert.strictEqual(yield* codeOf("import_group", { ...club, GroupId: "big", MaxMemberCount: 6001 }), 10004)
      })
    )
  )
})

describe("destroy_group", () => {
  it.effect("disbands a group: each later call about it responds with 10010", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual(yield* codeOf("destroy_group", { GroupId: "readers" }), 0)
        assert.strictEqual(yield* codeOf("destroy_group", { GroupId: "readers" }), 10010)
        assert.strictEqual(yield* codeOf("get_group_member_info", { GroupId: "readers" }), 10010)
        assert.strictEqual(yield* codeOf("destroy_group", { GroupId: "группа" }), 10015)
        assert.strictEqual(yield* codeOf("create_group", { ...club, GroupId: "readers" }), 0)
      })
    )
  )
})

describe("a snapshot", () => {
  it.effect("restores groups, and new ids continue from there", () =>
    on(
      {},
      Effect.gen(function* () {
        const { restore, snapshot } = yield* Emulator.Emulator
        yield* group("set_group_attr", { GroupId: "readers", GroupAttr: [{ key: "k", value: "v" }] })
        yield* group("forbid_send_msg", { GroupId: "readers", Members_Account: ["bob"], MuteTime: 60 })
        const before = JSON.parse(JSON.stringify(yield* snapshot)) as Snapshot
        const first = yield* group("create_group", { Type: "Public", Name: "x" })
        yield* group("destroy_group", { GroupId: "readers" })
        yield* restore(before)
        assert.deepStrictEqual(JSON.parse(JSON.stringify(yield* snapshot)), before)
        assert.strictEqual((yield* group("create_group", { Type: "Public", Name: "x" })).GroupId, first.GroupId)
      })
    )
  )

  it.effect("with an invalid group is rejected, and changes nothing", () =>
    on(
      {},
      Effect.gen(function* () {
        const { restore, snapshot } = yield* Emulator.Emulator
        const before = yield* snapshot
        const [first, ...rest] = before.groups!
        const reject = (change: object) =>
          Effect.map(Effect.flip(restore({ ...before, groups: [{ ...first!, ...change }, ...rest] })), String)
        assert.include(yield* reject({ maxMembers: 1 }), "has 2 members, at most 1 are allowed")
        assert.include(yield* reject({ owner: "bob" }), "has alice as Owner, and bob as its owner")
        assert.include(yield* reject({ serial: 99 }), "serial number")
        assert.include(yield* reject({ counters: { k: "many" } }), "an integer as a string")
        assert.deepStrictEqual(yield* snapshot, before)
      })
    )
  )
})
