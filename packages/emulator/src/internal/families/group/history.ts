import * as Json from "@tcchat/core/Json"
import {
  clearHistory,
  modifyMessage,
  pullHistory,
  recallMessages,
  recallMessagesOfSender,
  setUnreadCount
} from "@tcchat/endpoints/group"
import { afterModifyMsg, afterRecallMsg } from "@tcchat/webhooks/group"
import { groupOf, groupWith, memberOf, noTopic, notFor } from "../../group/found.js"
import { has } from "../../group/kinds.js"
import type { Group, GroupMessage } from "../../group/state.js"
import { toldType } from "../../group/telling.js"
import { setUnread } from "../../group/unread.js"
import { type Handler, on, type World } from "../../handler.js"
import { isExpired, type MsgBody as StoredBody } from "../../message/stored.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { bytes } from "../../text.js"
import { notice } from "../../webhooks/outlet.js"

const messagesOfSender = 1000
const liveRecallSeconds = 3600

/** A group whose messages can be read, and no topic of it. */
const readable = (world: World, groupId: string, topicId: string | undefined): Group | Refusal =>
  noTopic(topicId) ?? groupWith(world, groupId, "History")

const shown = (world: World, message: GroupMessage) => {
  const expired = isExpired(world, message.time)
  const emptied =
    expired ||
    message.state === "Deleted" ||
    (message.state === "Recalled" && world.settings.undocumented.recalledContent === "empty")
  return {
    From_Account: message.from,
    IsPlaceMsg: expired || message.state === "Deleted" ? 1 : message.state === "Recalled" ? 2 : 0,
    MsgBody: emptied ? [] : (message.body as StoredBody),
    MsgPriority: message.priority,
    MsgRandom: message.random,
    MsgSeq: message.sequence,
    MsgTimeStamp: message.time
  }
}

const pull = on(pullHistory, (world, { GroupId, ReqMsgNumber, ReqMsgSeq, TopicId, WithRecalledMsg }) => {
  const group = readable(world, GroupId, TopicId)
  if (isRefusal(group)) return group
  if (ReqMsgNumber < 1) return refuse(10004, "Err_Group_Param_Invalid: ReqMsgNumber: expected 1 to 20")
  const last = group.nextSequence - 1
  const found: Array<ReturnType<typeof shown>> = []
  let size = 0
  let cut = false
  for (let sequence = Math.min(ReqMsgSeq ?? last, last); sequence > 0 && found.length < ReqMsgNumber; sequence--) {
    const message = group.messages.get(sequence)
    if (message === undefined || (message.state === "Recalled" && WithRecalledMsg !== 1)) continue
    const item = shown(world, message)
    size += bytes(Json.stringify(item))
    cut = found.length > 0 && size > world.settings.limits.historyBytes
    if (cut) break
    found.push(item)
  }
  const expired = found.length > 0 && found.every(({ MsgTimeStamp }) => isExpired(world, MsgTimeStamp))
  return { GroupId, IsFinished: cut ? 0 : expired ? 2 : 1, RspMsgList: found }
})

const recallOne = ({ now, settings }: World, group: Group, sequence: number): number => {
  const message = group.messages.get(sequence)
  if (message === undefined || message.state === "Deleted") return 10030
  if (message.state === "Recalled") return settings.undocumented.recallAgainCode
  const limit = group.type === "AVChatRoom" ? liveRecallSeconds : settings.console.groupRecallSeconds
  if (now - message.time > limit) return 10031
  message.state = "Recalled"
  return 0
}

const tellRecalled = ({ caller, tell }: World, group: Group, sequences: ReadonlyArray<number>): void => {
  if (sequences.length > 0)
    tell(
      notice(afterRecallMsg, {
        Operator_Account: caller,
        Type: toldType(group.type),
        GroupId: group.groupId,
        MsgSeqList: sequences.map((MsgSeq) => ({ MsgSeq }))
      })
    )
}

const recall = on(recallMessages, (world, { GroupId, MsgSeqList, TopicId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  const refusal = noTopic(TopicId)
  if (refusal !== undefined) return refusal
  if (!world.settings.console.groupRecall)
    return refuse(10041, "Err_Group_Recall_Off: the console of the app does not allow recalling group messages")
  const recalled: Array<number> = []
  const results = MsgSeqList.map(({ MsgSeq }) => {
    const before = group.messages.get(MsgSeq)?.state
    const RetCode = recallOne(world, group, MsgSeq)
    if (before === "Sent" && RetCode === 0) recalled.push(MsgSeq)
    return { MsgSeq, RetCode }
  })
  tellRecalled(world, group, recalled)
  return { RecallRetList: results }
})

const recallOfSender = on(recallMessagesOfSender, (world, { GroupId, Sender_Account, TopicId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  const refusal = noTopic(TopicId)
  if (refusal !== undefined) return refusal
  const state = world.settings.undocumented.messagesOfSender === "recalled" ? "Recalled" : "Deleted"
  if (!has(group.type, "History")) return {}
  const concerned = [...group.messages.values()]
    .slice(-messagesOfSender)
    .filter((message) => message.from === Sender_Account && message.state === "Sent")
  for (const message of concerned) message.state = state
  if (state === "Recalled")
    tellRecalled(
      world,
      group,
      concerned.map(({ sequence }) => sequence)
    )
  return {}
})

const clear = on(clearHistory, (world, { GroupId, MsgSeq }) => {
  const group = groupWith(world, GroupId, "History")
  if (isRefusal(group)) return group
  if (group.type === "Community") return notFor(group)
  const last = group.nextSequence - 1
  group.clearedTo = Math.max(group.clearedTo, Math.min(MsgSeq ?? last, last))
  return {}
})

const modify = on(
  modifyMessage,
  (world, { CloudCustomData, GroupId, MsgBody, MsgSeq, TopicId }) => {
    const invalid = (text: string) => refuse(20001, `Err_OpenIM_Param_Invalid: ${text}`)
    if (MsgBody === undefined && CloudCustomData === undefined)
      return refuse(90001, "Err_OpenIM_Param_Invalid: MsgBody: expected MsgBody or CloudCustomData")
    const group = readable(world, GroupId, TopicId)
    if (isRefusal(group)) return group.refused === 60009 ? group : invalid("GroupId: no group with a history")
    const message = group.messages.get(MsgSeq)
    if (message === undefined || message.state !== "Sent") return invalid("MsgSeq: no such message")
    message.body = MsgBody ?? message.body
    message.customData = CloudCustomData ?? message.customData
    world.tell(
      notice(afterModifyMsg, {
        Operator_Account: world.caller,
        GroupId,
        MsgSeq,
        MsgBody: message.body as StoredBody
      })
    )
    return {}
  },
  { codes: { MsgBody: 90002 } }
)

const setCount = on(setUnreadCount, (world, { GroupId, Member_Account, UnreadMsgNum }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group) || !has(group.type, "Unread")) return isRefusal(group) ? group : {}
  const member = memberOf(group, Member_Account, "Member_Account")
  if (isRefusal(member)) return member
  if (UnreadMsgNum < 0) return refuse(10004, "Err_Group_Param_Invalid: UnreadMsgNum: expected 0 or more")
  setUnread(group, member, UnreadMsgNum)
  return {}
})

export const history: ReadonlyArray<Handler> = [pull, recall, recallOfSender, clear, modify, setCount]
