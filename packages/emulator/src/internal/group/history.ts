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
import * as Either from "effect/Either"
import { type Handler, on, type World } from "../handler.js"
import { isExpired, type MsgBody as StoredBody } from "../message/content.js"
import { type Checked, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import { has } from "./features.js"
import { groupOf, groupWith, memberOf, notFor, noTopic } from "./lookup.js"
import type { Group, GroupMessage } from "./state.js"
import { setUnread } from "./unread.js"
import { groupFields } from "./webhooks.js"

const messagesOfSender = 1000
const liveRecallSeconds = 3600

/** Finds a group with a history. */
const readableGroup = (world: World, groupId: string, topicId: string | undefined): Checked<Group> =>
  Either.flatMap(noTopic(topicId), () => groupWith(world, groupId, "History"))

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

const pull = on(pullHistory, function* (world, { GroupId, ReqMsgNumber, ReqMsgSeq, TopicId, WithRecalledMsg }) {
  const group = yield* readableGroup(world, GroupId, TopicId)
  if (ReqMsgNumber < 1) return yield* reject(10004, "Err_Group_Param_Invalid: ReqMsgNumber: expected 1 to 20")
  const last = group.nextSequence - 1
  const fromZero = ReqMsgSeq === 0 && world.settings.undocumented.historyFromZero === "newest"
  const first = fromZero || ReqMsgSeq === undefined ? last : Math.min(ReqMsgSeq, last)
  const found: Array<ReturnType<typeof shown>> = []
  let size = 0
  let cut = false
  for (let sequence = first; sequence > 0 && found.length < ReqMsgNumber; sequence--) {
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

const emitRecalled = (world: World, group: Group, sequences: ReadonlyArray<number>): void => {
  if (sequences.length > 0)
    world.emit(afterRecallMsg, {
      ...groupFields(world, group),
      MsgSeqList: sequences.map((MsgSeq) => ({ MsgSeq }))
    })
}

const recall = on(recallMessages, function* (world, { GroupId, MsgSeqList, TopicId }) {
  const group = yield* groupOf(world, GroupId)
  yield* noTopic(TopicId)
  if (!world.settings.console.groupRecall)
    return yield* reject(10041, "Err_Group_Recall_Off: the console of the app does not allow recalling group messages")
  const recalled: Array<number> = []
  const results = MsgSeqList.map(({ MsgSeq }) => {
    const before = group.messages.get(MsgSeq)?.state
    const RetCode = recallOne(world, group, MsgSeq)
    if (before === "Sent" && RetCode === 0) recalled.push(MsgSeq)
    return { MsgSeq, RetCode }
  })
  emitRecalled(world, group, recalled)
  return { RecallRetList: results }
})

const recallOfSender = on(recallMessagesOfSender, function* (world, { GroupId, Sender_Account, TopicId }) {
  const group = yield* groupOf(world, GroupId)
  yield* noTopic(TopicId)
  const state = world.settings.undocumented.messagesOfSender === "recalled" ? "Recalled" : "Deleted"
  if (!has(group.type, "History")) return {}
  const concerned = [...group.messages.values()]
    .slice(-messagesOfSender)
    .filter((message) => message.from === Sender_Account && message.state === "Sent")
  for (const message of concerned) message.state = state
  if (state === "Recalled")
    emitRecalled(
      world,
      group,
      concerned.map(({ sequence }) => sequence)
    )
  return {}
})

const clear = on(clearHistory, function* (world, { GroupId, MsgSeq }) {
  const group = yield* groupWith(world, GroupId, "History")
  if (group.type === "Community") return yield* notFor(group)
  const last = group.nextSequence - 1
  group.clearedTo = Math.max(group.clearedTo, Math.min(MsgSeq ?? last, last))
  return {}
})

const modify = on(
  modifyMessage,
  function* (world, { CloudCustomData, GroupId, MsgBody, MsgSeq, TopicId }) {
    const invalid = (detail: string) => reject(20001, `Err_OpenIM_Param_Invalid: ${detail}`)
    if (MsgBody === undefined && CloudCustomData === undefined)
      return yield* reject(90001, "Err_OpenIM_Param_Invalid: MsgBody: expected MsgBody or CloudCustomData")
    yield* noTopic(TopicId)
    const group = yield* Either.orElse(groupWith(world, GroupId, "History"), () =>
      invalid("GroupId: no group with a history")
    )
    const message = group.messages.get(MsgSeq)
    if (message === undefined || message.state !== "Sent") return yield* invalid("MsgSeq: no such message")
    message.body = MsgBody ?? message.body
    message.customData = CloudCustomData ?? message.customData
    world.emit(afterModifyMsg, {
      Operator_Account: world.caller,
      GroupId,
      MsgSeq,
      MsgBody: message.body as StoredBody
    })
    return {}
  },
  { codes: { MsgBody: 90002 } }
)

const setCount = on(setUnreadCount, function* (world, { GroupId, Member_Account, UnreadMsgNum }) {
  const group = yield* groupOf(world, GroupId)
  if (!has(group.type, "Unread")) return {}
  const member = yield* memberOf(group, Member_Account, "Member_Account")
  if (UnreadMsgNum < 0) return yield* reject(10004, "Err_Group_Param_Invalid: UnreadMsgNum: expected 0 or more")
  setUnread(group, member, UnreadMsgNum)
  return {}
})

export const history: ReadonlyArray<Handler> = [pull, recall, recallOfSender, clear, modify, setCount]
