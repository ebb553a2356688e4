import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { codeOf, group, on, rolesOf } from "./fixtures.js"

const mute = (GroupId: string, Members_Account: ReadonlyArray<string>, MuteTime: number) =>
  codeOf("forbid_send_msg", { GroupId, Members_Account, MuteTime })
const muted = (GroupId: string) =>
  Effect.map(group("get_group_muted_account", { GroupId }), ({ MutedAccountList }) => MutedAccountList)

describe("forbid_send_msg", () => {
  it.effect("mutes for some seconds, forever, and unmutes", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("10 seconds")
        assert.strictEqual(yield* mute("readers", ["bob", "carol"], 60), 0)
        assert.strictEqual(yield* mute("readers", ["alice"], 4294967295), 0)
        assert.deepStrictEqual(yield* muted("readers"), [
          { Member_Account: "bob", MutedUntil: 70 },
          { Member_Account: "alice", MutedUntil: 4294967295 }
        ])
        yield* TestClock.adjust("60 seconds")
        assert.strictEqual(yield* mute("readers", ["alice"], 0), 0)
        assert.deepStrictEqual(yield* muted("readers"), [])
      })
    )
  )

  it.effect("starts again with a second call, and stays when a member leaves and rejoins", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* mute("readers", ["bob"], 60)
        yield* TestClock.adjust("30 seconds")
        yield* mute("readers", ["bob"], 60)
        yield* group("delete_group_member", { GroupId: "readers", MemberToDel_Account: ["bob"] })
        assert.deepStrictEqual(yield* muted("readers"), [])
        yield* group("add_group_member", { GroupId: "readers", MemberList: [{ Member_Account: "bob" }] })
        assert.deepStrictEqual(yield* muted("readers"), [{ Member_Account: "bob", MutedUntil: 90 }])
      })
    )
  )

  it.effect("rejects Work groups, allows any account in live groups, and rejects non-members with the option", () =>
    on(
      { undocumented: { muteNonMember: "reject" } },
      Effect.gen(function* () {
        assert.strictEqual(yield* mute("work", ["bob"], 60), 10007)
        assert.deepStrictEqual(yield* muted("work"), [])
        assert.strictEqual(yield* mute("live", ["carol"], 60), 0)
        assert.deepStrictEqual(yield* muted("live"), [{ Member_Account: "carol", MutedUntil: 60 }])
        assert.strictEqual(yield* mute("readers", ["carol"], 60), 10004)
      })
    )
  )
})

describe("ban_group_member", () => {
  it.effect("puts members out, who cannot come back before the ban is over or lifted", () =>
    on(
      {},
      Effect.gen(function* () {
        const ban = (more: object = {}) =>
          codeOf("ban_group_member", { GroupId: "readers", Members_Account: ["bob", "carol"], Duration: 60, ...more })
        const add = group("add_group_member", {
          GroupId: "readers",
          MemberList: [{ Member_Account: "bob" }, { Member_Account: "carol" }]
        })
        const banned = (Offset: number) => group("get_group_ban_member", { GroupId: "readers", Limit: 1, Offset })
        assert.strictEqual(yield* ban(), 0)
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Owner"])
        assert.deepInclude(yield* banned(0), {
          BannedAccountList: [{ Member_Account: "bob", BannedUntil: 60 }],
          NextOffset: 1
        })
        assert.deepInclude(yield* banned(1), {
          BannedAccountList: [{ Member_Account: "carol", BannedUntil: 60 }],
          NextOffset: 0
        })
        yield* codeOf("unban_group_member", { GroupId: "readers", Members_Account: ["carol"] })
        yield* add
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Owner", "carol Member"])
        yield* TestClock.adjust("60 seconds")
        yield* add
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Owner", "carol Member", "bob Member"])
        assert.strictEqual(yield* ban({ Members_Account: Array.from({ length: 21 }, () => "bob") }), 10005)
        assert.strictEqual(yield* ban({ Members_Account: ["nobody"] }), 10004)
      })
    )
  )
})

describe("get_online_member_num", () => {
  it.effect("counts the members who are online", () =>
    on(
      {
        seed: {
          accounts: { alice: { online: { Web: "Online" } }, bob: { online: { iPhone: "PushOnline" } }, carol: {} },
          groups: { live: { type: "AVChatRoom", members: ["alice", "bob", "carol"] } }
        }
      },
      Effect.gen(function* () {
        assert.strictEqual((yield* group("get_online_member_num", { GroupId: "live" })).OnlineMemberNum, 1)
      })
    )
  )
})
