import * as Effect from "effect/Effect"
import * as Emulator from "../../src/Emulator.js"
import type { Options } from "../../src/Settings.js"
import { post } from "../fixtures.js"

/** Calls a command of the group service. */
export const group = (command: string, body: object = {}) => post(`group_open_http_svc/${command}`, body)

/** The error code of a call of the group service. */
export const codeOf = (command: string, body: object) => Effect.map(group(command, body), ({ ErrorCode }) => ErrorCode)

/** The members of a group under their names, in the order in which they came. */
export const rolesOf = (GroupId: string) =>
  Effect.map(group("get_group_member_info", { GroupId }), ({ MemberList }) =>
    (MemberList as ReadonlyArray<{ Member_Account: string; Role: string }>).map(
      ({ Member_Account, Role }) => `${Member_Account} ${Role}`
    )
  )

/** The profile of one group. */
export const profileOf = (groupId: string) =>
  Effect.map(
    group("get_group_info", { GroupIdList: [groupId] }),
    ({ GroupInfo }) => (GroupInfo as ReadonlyArray<Record<string, unknown>>)[0]!
  )

/** Runs a test with an emulator in which alice, bob, carol, dave and the group "readers" of alice and bob are. */
export const on = <A, E>(options: Options, effect: Effect.Effect<A, E, Emulator.Emulator>) =>
  Effect.provide(
    effect,
    Emulator.layer({
      seed: {
        accounts: ["alice", "bob", "carol", "dave"],
        groups: {
          readers: { owner: "alice", members: ["bob"] },
          work: { type: "Work", owner: "alice", members: ["bob"] },
          meeting: { type: "Meeting", owner: "alice" },
          live: { type: "AVChatRoom", owner: "alice" },
          "@TGS#_all": { type: "Community", owner: "alice", members: ["bob", "carol"] }
        }
      },
      ...options
    })
  )

/** A message of one text. */
export const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

/** Sends a text message to "readers" as bob. */
export const say = (Text: string, more: object = {}) =>
  group("send_group_msg", { GroupId: "readers", From_Account: "bob", Random: 1, MsgBody: text(Text), ...more })

/** The history of a group as texts with their sequences, the newest first. */
export const historyOf = (GroupId: string, more: object = {}) =>
  Effect.map(group("group_msg_get_simple", { GroupId, ReqMsgNumber: 20, ...more }), ({ RspMsgList }) =>
    (RspMsgList as ReadonlyArray<Shown>).map(
      ({ IsPlaceMsg, MsgBody, MsgSeq }) => `${MsgSeq} ${MsgBody[0]?.MsgContent.Text ?? "-"}${"!".repeat(IsPlaceMsg)}`
    )
  )

interface Shown {
  readonly MsgSeq: number
  readonly IsPlaceMsg: number
  readonly MsgBody: ReadonlyArray<{ readonly MsgContent: { readonly Text: string } }>
}
