import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import { broadcastMessage, sendMessage, sendSystemNotification } from "@tcchat/endpoints/group"
import { afterSendMsg, beforeSendMsg } from "@tcchat/webhooks/group"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import { accountOf } from "../account/lookup.js"
import { touchGroup } from "../conversation/touch.js"
import { type Handler, on, onAsking, type World } from "../handler.js"
import { type MsgBody, msgIdOf, permitted } from "../message/content.js"
import { findDuplicate, remember, timeOf } from "../message/deduplication.js"
import { makeExtension } from "../message/extension.js"
import { present } from "../present.js"
import { type Checked, ensure, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import { event } from "../webhooks/event.js"
import { has } from "./features.js"
import { groupOf, notFor, noTopic } from "./lookup.js"
import { deduplicationKey, duplicateOf, isMuted, post } from "./posting.js"
import { emitReceipts } from "./receipts.js"
import type { Group, Receipt } from "./state.js"
import { groupFields } from "./webhooks.js"

type Payload = Known<Endpoint.Payload<typeof sendMessage>>

const maxMentions = 30
const maxBroadcastBytes = 12_000
const priorities = { High: 1, Normal: 2, Low: 3 } as const

const invalid = (detail: string) => reject(10004, `Err_Group_Param_Invalid: ${detail}`)
const noRandom = invalid("Random: missing")

/** Rejects options that exclude each other, or that the type of the group does not have. */
const checkOptions = ({ settings }: World, group: Group, payload: Payload): Checked<void> => {
  const { GroupAtInfo = [], NeedReadReceipt, OnlineOnlyFlag, SendMsgControl = [], To_Account = [] } = payload
  const live = group.type === "AVChatRoom"
  if (OnlineOnlyFlag === 1 && live) return invalid("OnlineOnlyFlag: not for live groups")
  if (OnlineOnlyFlag === 1 && SendMsgControl.length > 0) return invalid("SendMsgControl: not with OnlineOnlyFlag 1")
  if (live && SendMsgControl.includes("NoUnread")) return invalid("SendMsgControl: no NoUnread for live groups")
  if (To_Account.length > 0 && !has(group.type, "Directed")) return notFor(group)
  if (GroupAtInfo.length > maxMentions)
    return reject(10053, `Err_Group_Too_Many_Mentions: GroupAtInfo: expected at most ${maxMentions}`)
  if (live && GroupAtInfo.some(({ GroupAtAllFlag }) => GroupAtAllFlag === 1))
    return invalid("GroupAtInfo: nobody can mention all in a live group")
  if (GroupAtInfo.some(({ GroupAt_Account, GroupAtAllFlag }) => GroupAtAllFlag === 0 && GroupAt_Account === undefined))
    return invalid("GroupAtInfo: GroupAt_Account is missing")
  if (NeedReadReceipt !== 1) return Either.void
  if (!has(group.type, "Receipts")) return notFor(group)
  if (OnlineOnlyFlag === 1) return reject(10061, "Err_Group_Receipt: messages that are not stored have no receipts")
  return group.members.size <= settings.limits.receiptGroupMembers
    ? Either.void
    : reject(10060, "Err_Group_Receipt: the group has too many members for read receipts")
}

const receiptOf = (group: Group, from: string, to: ReadonlyArray<string> | undefined): Receipt => ({
  receivers: (to ?? [...group.members.keys()]).filter((userId) => userId !== from),
  readers: new Set()
})

/** The members who get a message that is not for all of them. */
const receivers = (group: Group, { To_Account = [] }: Payload): ReadonlyArray<string> | undefined =>
  To_Account.length === 0 ? undefined : [...new Set(To_Account)].filter((userId) => group.members.has(userId))

const keep = (world: World, group: Group, from: string, payload: Payload, key: string): number => {
  const { monotonicNow, now, settings } = world
  const to = receivers(group, payload)
  const control = new Set(payload.SendMsgControl ?? [])
  const onlineOnly = payload.OnlineOnlyFlag === 1
  if (onlineOnly) {
    const sequence = settings.undocumented.onlineOnlySequence === "next" ? group.nextSequence++ : group.nextSequence - 1
    remember(group.recent, key, { monotonicNow, sentAt: now, sequence })
    return sequence
  }
  const sequence = post(
    group,
    {
      from,
      time: now,
      random: payload.Random!,
      priority: priorities[payload.MsgPriority ?? "Normal"],
      body: payload.MsgBody,
      customData: payload.CloudCustomData,
      counted: to === undefined && !control.has("NoUnread"),
      to,
      receipt: payload.NeedReadReceipt === 1 ? receiptOf(group, from, to) : undefined,
      extension: payload.SupportMessageExtension === 1 && has(group.type, "Extensions") ? makeExtension() : undefined
    },
    { key, monotonicNow, now }
  )
  if (!control.has("NoLastMsg")) touchGroup(world, group, to === undefined ? undefined : [from, ...to], now)
  return sequence
}

/** The fields of the webhooks before and after a message. */
const webhookFields = (world: World, group: Group, from: string, payload: Payload) => ({
  ...groupFields(world, group),
  From_Account: from,
  Random: payload.Random!,
  MsgId: msgIdOf(from, { random: payload.Random!, time: world.now }),
  OnlineOnlyFlag: payload.OnlineOnlyFlag ?? 0,
  MsgBody: payload.MsgBody as MsgBody,
  ...(payload.CloudCustomData !== undefined && { CloudCustomData: payload.CloudCustomData })
})

const send = onAsking(sendMessage, {
  prepare: ({ caller }, payload) => {
    const body = Json.stringify(payload.MsgBody)
    return {
      payload,
      from: payload.From_Account ?? caller,
      size: bytes(body),
      key: deduplicationKey(payload.Random ?? 0, body)
    }
  },
  check: function* (world, { from, key, payload, size }) {
    const { messageBytes } = world.settings.limits
    const group = yield* groupOf(world, payload.GroupId)
    if (payload.Random === undefined) return yield* noRandom
    yield* noTopic(payload.TopicId)
    yield* accountOf(world, 10004, "Err_Group_Param_Invalid", "From_Account", from)
    yield* checkOptions(world, group, payload)
    yield* ensure(size <= messageBytes, 80002, `Err_Message_Too_Long: MsgBody: expected at most ${messageBytes} bytes`)
    const duplicate = duplicateOf(world, group, key)
    if (duplicate === undefined)
      yield* ensure(!isMuted(world, group, from), 10017, "Err_Group_Muted: From_Account: muted in this group")
    return { group, duplicate }
  },
  asks: (world, { from, payload }, { duplicate, group }) =>
    duplicate !== undefined || payload.ForbidCallbackControl?.includes("ForbidBeforeSendMsgCallback") === true
      ? undefined
      : event(beforeSendMsg, webhookFields(world, group, from, payload)),
  commit: function* (world, { from, key, payload }, { duplicate, group }, permit) {
    const { monotonicNow, now, settings } = world
    if (duplicate !== undefined) {
      const MsgTime = settings.undocumented.duplicateSend === "first" ? timeOf(duplicate) : now
      return { MsgTime, MsgSeq: duplicate.sequence }
    }
    const { groupMessagesPerSecond } = settings.limits
    const last = group.nextSequence - 1
    if (!world.takeRate(`messages to ${group.groupId}`, groupMessagesPerSecond))
      return settings.undocumented.overGroupRateLimit === "drop"
        ? { MsgTime: now, MsgSeq: last, MsgDropReason: "MsgFreqCtrl" }
        : yield* reject(10023, `Err_Group_Frequency: more than ${groupMessagesPerSecond} messages in one second`)
    const sent = permitted(permit, payload)
    // The sender of a message that the app drops gets the response of a sent message.
    if (sent === undefined) {
      remember(group.recent, key, { monotonicNow, sentAt: now, sequence: last })
      return { MsgTime: now, MsgSeq: last }
    }
    const sequence = keep(world, group, from, sent, key)
    if (sent.ForbidCallbackControl?.includes("ForbidAfterSendMsgCallback") !== true)
      world.emit(afterSendMsg, {
        ...webhookFields(world, group, from, sent),
        MsgSeq: sequence,
        MsgTime: now,
        ...(sent.GroupAtInfo !== undefined && { GroupAtInfo: sent.GroupAtInfo })
      })
    if (sent.NeedReadReceipt === 1)
      emitReceipts(world, group, [{ MsgSeq: sequence, receipt: group.messages.get(sequence)!.receipt! }], [])
    return { MsgTime: now, MsgSeq: sequence }
  }
})

const broadcast = on(broadcastMessage, function* (world, wanted) {
  const { caller, monotonicNow, now, state } = world
  const { CloudCustomData, MsgBody, Random } = wanted
  if (Random === undefined) return yield* noRandom
  const from = wanted.From_Account ?? caller
  const body = Json.stringify(MsgBody)
  yield* accountOf(world, 10004, "Err_Group_Param_Invalid", "From_Account", from)
  if (bytes(body) > maxBroadcastBytes) return yield* invalid(`MsgBody: expected at most ${maxBroadcastBytes} bytes`)
  const key = deduplicationKey(Random, body)
  const duplicate = findDuplicate(state.recentBroadcasts, key, monotonicNow, broadcastMessage)
  if (duplicate !== undefined) return { MsgSeq: duplicate.sequence }
  const sequence = state.broadcasts.length + 1
  state.broadcasts.push({
    sequence,
    from,
    time: now,
    random: Random,
    body: MsgBody,
    ...present({ customData: CloudCustomData })
  })
  remember(state.recentBroadcasts, key, { monotonicNow, sentAt: now, sequence })
  return { MsgSeq: sequence }
})

const notify = on(sendSystemNotification, function* (world, { Content, GroupId, ToMembers_Account = [], TopicId }) {
  const group = yield* groupOf(world, GroupId)
  yield* noTopic(TopicId)
  const most = world.settings.limits.notifiedMembers
  if (ToMembers_Account.length > most) return yield* invalid(`ToMembers_Account: expected at most ${most}`)
  if (ToMembers_Account.length > 0 && !has(group.type, "Members"))
    return yield* invalid("ToMembers_Account: not for live groups")
  const to = ToMembers_Account.length === 0 ? undefined : [...new Set(ToMembers_Account)]
  group.notifications.push({ time: world.now, content: Content, to })
  return {}
})

export const sending: ReadonlyArray<Handler> = [send, broadcast, notify]
