import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Options } from "../../src/Settings.js"
import { post } from "../fixtures.js"
import { group, historyOf, rolesOf, text } from "../group/fixtures.js"
import { emulated, settled, summary } from "./app.js"

const fine = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }
const options: Options = {
  seed: {
    accounts: ["alice", "bob", "carol", "dave", "erin"],
    groups: { readers: { owner: "alice", members: ["bob"], maxMembers: 4 } }
  }
}

/** An app with a given response to one command, and a success for all others. */
const responding = (command: string, response: object) =>
  emulated((asked) => (asked === command ? { ...fine, ...response } : fine), {}, options)

const say = (Text: string, more: object = {}) =>
  group("send_group_msg", { GroupId: "readers", From_Account: "bob", Random: 1, MsgBody: text(Text), ...more })
const members = (...names: ReadonlyArray<string>) => names.map((Member_Account) => ({ Member_Account }))
const add = (...names: ReadonlyArray<string>) =>
  group("add_group_member", { GroupId: "readers", MemberList: members(...names) })
const create = group("create_group", {
  GroupId: "new",
  Type: "Work",
  Name: "N",
  Owner_Account: "alice",
  MemberList: members("bob"),
  AppDefinedData: [{ Key: "k", Value: "v" }]
})

const about = { GroupId: "readers", Type: "Public" }
const byAdmin = { Operator_Account: "administrator" }

/** An app that responds with success, and the webhooks that a call sends to it. */
const watched = (webhooks: Parameters<typeof emulated>[1] = {}) => {
  const { layer, seen } = emulated(() => fine, webhooks, options)
  const after = (call: Effect.Effect<unknown, never, Effect.Effect.Context<typeof create>>) =>
    Effect.gen(function* () {
      seen.length = 0
      yield* call
      yield* settled
      return seen.map(summary).map(([command, body]) => [String(command).replace("Group.Callback", ""), body])
    })
  return { layer, after }
}

describe("the app", () => {
  it.effect("receives webhooks before and after all events of a group", () =>
    Effect.gen(function* () {
      const { after, layer } = watched()
      yield* Effect.gen(function* () {
        const made = {
          ...byAdmin,
          Owner_Account: "alice",
          Type: "Work",
          Name: "N",
          MemberList: members("alice", "bob")
        }
        assert.deepStrictEqual(yield* after(create), [
          ["BeforeCreateGroup", { ...made, CreateGroupNum: 0, InviteOption: "FreeAccess" }],
          ["AfterCreateGroup", { GroupId: "new", ...made, UserDefinedDataList: [{ Key: "k", Value: "v" }] }]
        ])
        assert.deepStrictEqual(yield* after(create), [])

        const message = {
          ...about,
          From_Account: "bob",
          ...byAdmin,
          Random: 1,
          MsgId: "4123767104-0-1",
          OnlineOnlyFlag: 0,
          MsgBody: text("one")
        }
        const GroupAtInfo = [{ GroupAtAllFlag: 1 }]
        assert.deepStrictEqual(yield* after(say("one", { GroupAtInfo })), [
          ["BeforeSendMsg", message],
          ["AfterSendMsg", { ...message, MsgSeq: 1, MsgTime: 0, GroupAtInfo }]
        ])
        assert.deepStrictEqual(yield* after(say("one", { GroupAtInfo })), [])
        const forbid = ["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"]
        assert.deepStrictEqual(yield* after(say("two", { ForbidCallbackControl: forbid })), [])

        assert.deepStrictEqual(yield* after(add("carol", "bob", "dave")), [
          ["BeforeInviteJoinGroup", { ...about, ...byAdmin, DestinationMembers: members("carol", "dave") }],
          [
            "AfterNewMemberJoin",
            { ...about, JoinType: "Invited", ...byAdmin, NewMemberList: members("carol", "dave") }
          ],
          ["AfterGroupFull", { GroupId: "readers" }]
        ])
        assert.deepStrictEqual(yield* after(add("bob")), [])
        const change = group("modify_group_base_info", { GroupId: "readers", Name: "R", MuteAllMember: "Off" })
        assert.deepStrictEqual(yield* after(change), [["AfterGroupInfoChanged", { ...about, ...byAdmin, Name: "R" }]])
        assert.deepStrictEqual(
          yield* after(group("modify_group_base_info", { GroupId: "readers", MuteAllMember: "Off" })),
          []
        )
        const transfer = group("change_group_owner", { GroupId: "readers", NewOwner_Account: "bob" })
        assert.deepStrictEqual(yield* after(transfer), [
          ["AfterChangeGroupOwner", { ...about, ...byAdmin, OldOwner_Account: "alice", NewOwner_Account: "bob" }]
        ])
        const recall = group("group_msg_recall", { GroupId: "readers", MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 9 }] })
        assert.deepStrictEqual(yield* after(recall), [
          ["AfterRecallMsg", { ...byAdmin, ...about, MsgSeqList: [{ MsgSeq: 1 }] }]
        ])
        assert.deepStrictEqual(yield* after(recall), [])
        const remove = group("delete_group_member", { GroupId: "readers", MemberToDel_Account: ["carol", "erin"] })
        assert.deepStrictEqual(yield* after(remove), [
          ["AfterMemberExit", { ...about, ExitType: "Kicked", ...byAdmin, ExitMemberList: members("carol") }]
        ])
        assert.deepStrictEqual(yield* after(group("destroy_group", { GroupId: "readers" })), [
          [
            "AfterGroupDestroyed",
            { ...about, Owner_Account: "bob", Name: "R", MemberList: members("alice", "bob", "dave") }
          ]
        ])
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect("receives webhooks of attributes and of changed roles and name cards", () =>
    Effect.gen(function* () {
      const { after, layer } = watched()
      const write = (command: string, GroupAttr?: ReadonlyArray<{ readonly key: string; readonly value?: string }>) =>
        after(group(command, { GroupId: "readers", GroupAttr }))
      const change = (OptionType: string, GroupAttr: ReadonlyArray<object>) => [
        ["AfterGroupAttrChanged", { ...about, ...byAdmin, OptionType, GroupAttr }]
      ]
      const modify = (Member_Account: string, fields: object) =>
        after(group("modify_group_member_info", { GroupId: "readers", Member_Account, ...fields }))
      const bob = { ...about, ...byAdmin, Modified_Account: "bob" }
      yield* Effect.gen(function* () {
        const one = { key: "a", value: "1" }
        const two = { key: "b", value: "2" }
        assert.deepStrictEqual(yield* write("modify_group_attr", [one, two]), change("modify", [one, two]))
        assert.deepStrictEqual(yield* write("set_group_attr", [two]), change("set", [two]))
        assert.deepStrictEqual(yield* write("delete_group_attr", [{ key: "a" }]), [])
        assert.deepStrictEqual(
          yield* write("delete_group_attr", [{ key: "b" }]),
          change("delete", [{ key: "b", value: "" }])
        )
        assert.deepStrictEqual(yield* write("clear_group_attr"), change("clear", []))

        assert.deepStrictEqual(yield* modify("bob", { Role: "Admin", NameCard: "Bob" }), [
          ["AfterMemberFieldChanged", { ...bob, Role: "Admin", NameCard: "Bob" }]
        ])
        assert.deepStrictEqual(yield* modify("bob", { Role: "Member", NameCard: "Bob" }), [
          ["AfterMemberFieldChanged", { ...bob, Role: "Member" }]
        ])
        assert.deepStrictEqual(yield* modify("bob", { Role: "Member", MsgFlag: "Discard", MuteTime: 60 }), [])
        assert.deepStrictEqual(yield* modify("nobody", { Role: "Admin" }), [])
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect("receives webhooks of receipts, extensions, and the recall of all messages of a sender", () =>
    Effect.gen(function* () {
      const { after, layer } = watched({
        commands: [
          "Group.CallbackAfterReadReceipt",
          "Group.CallbackAfterGroupMsgExtension",
          "Group.CallbackAfterRecallMsg"
        ]
      })
      const receipts = (GroupMsgReceiptList: ReadonlyArray<object>) => [
        ["AfterReadReceipt", { ...about, GroupMsgReceiptList }]
      ]
      const report = (From_Account: string) =>
        after(
          group("group_msg_receipt", { GroupId: "readers", From_Account, MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 2 }] })
        )
      const extend = (OperateType: number, ExtensionList?: ReadonlyArray<object>) =>
        after(
          post("openim_msg_ext_http_svc/group_set_key_values", {
            GroupId: "readers",
            MsgSeq: 1,
            OperateType,
            ExtensionList
          })
        )
      const extended = (OperateType: number, Seq: number, ExtensionList: ReadonlyArray<object>) => [
        ["AfterGroupMsgExtension", { GroupId: "readers", MsgSeq: 1, OperateType, ExtensionList, Seq }]
      ]
      yield* Effect.gen(function* () {
        const asking = say("one", { NeedReadReceipt: 1, SupportMessageExtension: 1 })
        const unread = { MsgSeq: 1, ReadNum: 0, UnreadNum: 1, ReadReceiptMembers: [] }
        assert.deepStrictEqual(yield* after(asking), receipts([unread]))
        assert.deepStrictEqual(yield* after(asking), [])
        assert.deepStrictEqual(yield* after(say("two", { Random: 2 })), [])
        const read = { MsgSeq: 1, ReadNum: 1, UnreadNum: 0, ReadReceiptMembers: members("alice") }
        assert.deepStrictEqual(yield* report("bob"), [])
        assert.deepStrictEqual(yield* report("alice"), receipts([read]))
        assert.deepStrictEqual(yield* report("alice"), [])

        const pair = { Key: "k", Value: "v" }
        assert.deepStrictEqual(yield* extend(1, [pair]), extended(1, 1, [{ ...pair, Seq: 1 }]))
        const gone = { Key: "none", Value: "" }
        assert.deepStrictEqual(
          yield* extend(2, [{ ...pair, Value: "" }, gone]),
          extended(2, 2, [{ Key: "k", Value: "", Seq: 2 }])
        )
        assert.deepStrictEqual(yield* extend(3), extended(3, 3, []))
        assert.deepStrictEqual(yield* extend(1), [])

        const recall = group("delete_group_msg_by_sender", { GroupId: "readers", Sender_Account: "bob" })
        assert.deepStrictEqual(yield* after(recall), [
          ["AfterRecallMsg", { ...byAdmin, ...about, MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 2 }] }]
        ])
        assert.deepStrictEqual(yield* after(recall), [])
      }).pipe(Effect.provide(layer))
    })
  )

  const sends: ReadonlyArray<
    readonly [what: string, response: object, code: number, history: ReadonlyArray<string>, isTold: boolean]
  > = [
    ["reject it", { ErrorCode: 1 }, 10016, [], false],
    ["reject it with a code of its own", { ErrorCode: 10_150, ErrorInfo: "no" }, 10_150, [], false],
    ["drop it without the sender noticing", { ErrorCode: 2 }, 0, [], false],
    ["change it", { MsgBody: text("changed") }, 0, ["1 changed"], true]
  ]
  for (const [what, response, code, history, isTold] of sends)
    it.effect(`can ${what} before a message is sent to a group`, () =>
      Effect.gen(function* () {
        const { layer, seen } = responding("Group.CallbackBeforeSendMsg", response)
        yield* Effect.gen(function* () {
          const sent = yield* say("one")
          assert.strictEqual(sent.ErrorCode, code)
          if (code === 0) assert.deepStrictEqual(yield* say("one"), sent)
          yield* settled
          assert.deepStrictEqual(yield* historyOf("readers"), history)
          assert.strictEqual(
            seen.some(({ command }) => command === "Group.CallbackAfterSendMsg"),
            isTold
          )
        }).pipe(Effect.provide(layer))
      })
    )

  it.effect("can reject a group before its creation", () =>
    Effect.gen(function* () {
      const { layer, seen } = responding("Group.CallbackBeforeCreateGroup", { ErrorCode: 1 })
      yield* Effect.gen(function* () {
        assert.strictEqual((yield* create).ErrorCode, 10016)
        yield* settled
        assert.lengthOf(seen, 1)
        const { GroupInfo } = yield* group("get_group_info", { GroupIdList: ["new"] })
        assert.strictEqual((GroupInfo as ReadonlyArray<{ ErrorCode: number }>)[0]!.ErrorCode, 10010)
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect("can leave some out who are to join, or all", () =>
    Effect.gen(function* () {
      const { layer, seen } = responding("Group.CallbackBeforeInviteJoinGroup", { RefusedMembers_Account: ["carol"] })
      yield* Effect.gen(function* () {
        const { MemberList } = yield* add("carol", "dave")
        assert.deepStrictEqual(MemberList, [
          { Member_Account: "carol", Result: 0 },
          { Member_Account: "dave", Result: 1 }
        ])
        yield* settled
        assert.deepStrictEqual(seen.at(-1)!.body["NewMemberList"], members("dave"))
      }).pipe(Effect.provide(layer))
      const rejecting = responding("Group.CallbackBeforeInviteJoinGroup", { ErrorCode: 10_101, ErrorInfo: "full" })
      yield* Effect.gen(function* () {
        assert.deepInclude(yield* add("carol", "dave"), { ErrorCode: 10_101, ErrorInfo: "full" })
        assert.deepStrictEqual(yield* rolesOf("readers"), ["alice Owner", "bob Member"])
      }).pipe(Effect.provide(rejecting.layer))
    })
  )
})
