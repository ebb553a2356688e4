import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import { broadcastMessage, sendMessage, sendSystemNotification } from "@tcchat/endpoints/group"
import { afterSendMsg, beforeSendMsg } from "@tcchat/webhooks/group"
import { touchGroup } from "../../conversation/touch.js"
import { groupOf, groupWith, noTopic, notFor } from "../../group/found.js"
import { has } from "../../group/kinds.js"
import { tellReceipts } from "../../group/receipts.js"
import { isMuted, keyOf, post, sentBefore } from "../../group/sending.js"
import type { Group, Receipt } from "../../group/state.js"
import { toldType } from "../../group/telling.js"
import { type Handler, on, type World } from "../../handler.js"
import { makeExtension } from "../../message/extension.js"
import { changedBy } from "../../message/changed.js"
import { idOf } from "../../message/id.js"
import { type First, recognise, remember, timeOf } from "../../message/recent.js"
import type { MsgBody } from "../../message/stored.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { bytes } from "../../text.js"
import { type Notice, notice } from "../../webhooks/outlet.js"

type Sent = Endpoint.Payload<typeof sendMessage>

const maxMentions = 30
const maxBroadcastBytes = 12_000
const priorities = { High: 1, Normal: 2, Low: 3 } as const

const invalid = (text: string) => refuse(10004, `Err_Group_Param_Invalid: ${text}`)
const noRandom = invalid("Random: missing")

const checkSender = ({ state }: World, from: string): Refusal | undefined =>
  state.accounts.has(from) ? undefined : invalid("From_Account: no such account; import it first")

/** Refuses what cannot be asked together, or of a group of this type. */
const checkOptions = ({ settings }: World, group: Group, wanted: Sent): Refusal | undefined => {
  const { GroupAtInfo = [], NeedReadReceipt, OnlineOnlyFlag, SendMsgControl = [], To_Account = [] } = wanted
  const live = group.type === "AVChatRoom"
  if (OnlineOnlyFlag === 1 && live) return invalid("OnlineOnlyFlag: not for live groups")
  if (OnlineOnlyFlag === 1 && SendMsgControl.length > 0) return invalid("SendMsgControl: not with OnlineOnlyFlag 1")
  if (live && SendMsgControl.includes("NoUnread")) return invalid("SendMsgControl: no NoUnread for live groups")
  if (To_Account.length > 0 && !has(group.type, "Directed")) return notFor(group)
  if (GroupAtInfo.length > maxMentions)
    return refuse(10053, `Err_Group_Too_Many_Mentions: GroupAtInfo: expected at most ${maxMentions}`)
  if (live && GroupAtInfo.some(({ GroupAtAllFlag }) => GroupAtAllFlag === 1))
    return invalid("GroupAtInfo: nobody can mention all in a live group")
  if (GroupAtInfo.some(({ GroupAt_Account, GroupAtAllFlag }) => GroupAtAllFlag === 0 && GroupAt_Account === undefined))
    return invalid("GroupAtInfo: GroupAt_Account is missing")
  if (NeedReadReceipt !== 1) return undefined
  if (!has(group.type, "Receipts")) return notFor(group)
  if (OnlineOnlyFlag === 1) return refuse(10061, "Err_Group_Receipt: messages that are not stored have no receipts")
  return group.members.size > settings.limits.receiptGroupMembers
    ? refuse(10060, "Err_Group_Receipt: the group has too many members for read receipts")
    : undefined
}

const receiptOf = (group: Group, from: string, to: ReadonlyArray<string> | undefined): Receipt => ({
  receivers: (to ?? [...group.members.keys()]).filter((userId) => userId !== from),
  readers: new Set()
})

/** Members who get a message that is not for all. */
const receivers = (group: Group, { To_Account = [] }: Sent): ReadonlyArray<string> | undefined =>
  To_Account.length === 0 ? undefined : [...new Set(To_Account)].filter((userId) => group.members.has(userId))

const keep = (world: World, group: Group, from: string, wanted: Sent, key: string): number => {
  const { moment, now, settings } = world
  const to = receivers(group, wanted)
  const control = new Set(wanted.SendMsgControl ?? [])
  const onlineOnly = wanted.OnlineOnlyFlag === 1
  if (onlineOnly) {
    const sequence = settings.undocumented.onlineOnlySequence === "take" ? group.nextSequence++ : group.nextSequence - 1
    remember(group.recent, key, { moment, sentAt: now, sequence })
    return sequence
  }
  const sequence = post(
    group,
    {
      from,
      time: now,
      random: wanted.Random!,
      priority: priorities[wanted.MsgPriority ?? "Normal"],
      body: wanted.MsgBody,
      customData: wanted.CloudCustomData,
      counted: to === undefined && !control.has("NoUnread"),
      to,
      receipt: wanted.NeedReadReceipt === 1 ? receiptOf(group, from, to) : undefined,
      extension: wanted.SupportMessageExtension === 1 && has(group.type, "Extensions") ? makeExtension() : undefined
    },
    { key, moment, now }
  )
  if (!control.has("NoLastMsg")) touchGroup(world, group, to === undefined ? undefined : [from, ...to], now)
  return sequence
}

interface Prepared {
  readonly group: Group
  readonly from: string
  readonly key: string
}

/** A message that may be sent, or what is answered to one that was sent before. */
const prepare = (world: World, wanted: Sent): Prepared | { readonly first: First } | Refusal => {
  const { caller, settings } = world
  const group = groupOf(world, wanted.GroupId)
  if (isRefusal(group)) return group
  if (wanted.Random === undefined) return noRandom
  const from = wanted.From_Account ?? caller
  const body = Json.stringify(wanted.MsgBody)
  const refusal = noTopic(wanted.TopicId) ?? checkSender(world, from) ?? checkOptions(world, group, wanted)
  if (refusal !== undefined) return refusal
  if (bytes(body) > settings.limits.messageBytes)
    return refuse(80002, `Err_Message_Too_Long: MsgBody: expected at most ${settings.limits.messageBytes} bytes`)

  const key = keyOf(wanted.Random, body)
  const first = sentBefore(world, group, key)
  if (first !== undefined) return { first }
  return isMuted(world, group, from)
    ? refuse(10017, "Err_Group_Muted: From_Account: muted in this group")
    : { group, from, key }
}

/** What the app is told of a message. */
const told = ({ caller, now }: World, { from, group }: Prepared, wanted: Sent) => ({
  GroupId: group.groupId,
  Type: toldType(group.type),
  From_Account: from,
  Operator_Account: caller,
  Random: wanted.Random!,
  MsgId: idOf(from, { random: wanted.Random!, time: now }),
  OnlineOnlyFlag: wanted.OnlineOnlyFlag ?? 0,
  MsgBody: wanted.MsgBody as MsgBody,
  ...(wanted.CloudCustomData !== undefined && { CloudCustomData: wanted.CloudCustomData })
})

const asks = (world: World, wanted: Sent): Notice | undefined => {
  if (wanted.ForbidCallbackControl?.includes("ForbidBeforeSendMsgCallback") === true) return undefined
  const prepared = prepare(world, wanted)
  return "group" in prepared ? notice(beforeSendMsg, told(world, prepared, wanted)) : undefined
}

const send = on(
  sendMessage,
  (world, asked) => {
    const { now, settings } = world
    const prepared = prepare(world, asked)
    if (isRefusal(prepared)) return prepared
    if ("first" in prepared) {
      const { first } = prepared
      return { MsgTime: settings.undocumented.repeatedSend === "first" ? timeOf(first) : now, MsgSeq: first.sequence }
    }
    const { from, group, key } = prepared
    const { groupMessagesPerSecond } = settings.limits
    const last = group.nextSequence - 1
    if (!world.allow(`messages to ${group.groupId}`, groupMessagesPerSecond))
      return settings.undocumented.overGroupFrequency === "drop"
        ? { MsgTime: now, MsgSeq: last, MsgDropReason: "MsgFreqCtrl" }
        : refuse(10023, `Err_Group_Frequency: more than ${groupMessagesPerSecond} messages in one second`)
    const wanted = changedBy(world, asked)
    // Whoever sends what the app drops is told that it was sent.
    if (wanted === undefined) {
      remember(group.recent, key, { moment: world.moment, sentAt: now, sequence: last })
      return { MsgTime: now, MsgSeq: last }
    }
    const sequence = keep(world, group, from, wanted, key)
    if (wanted.ForbidCallbackControl?.includes("ForbidAfterSendMsgCallback") !== true)
      world.tell(
        notice(afterSendMsg, {
          ...told(world, prepared, wanted),
          MsgSeq: sequence,
          MsgTime: now,
          ...(wanted.GroupAtInfo !== undefined && { GroupAtInfo: wanted.GroupAtInfo })
        })
      )
    if (wanted.NeedReadReceipt === 1)
      tellReceipts(world, group, [{ MsgSeq: sequence, receipt: group.messages.get(sequence)!.receipt! }], [])
    return { MsgTime: now, MsgSeq: sequence }
  },
  { asks }
)

const broadcast = on(broadcastMessage, (world, wanted) => {
  const { caller, moment, now, state } = world
  const { CloudCustomData, MsgBody, Random } = wanted
  if (Random === undefined) return noRandom
  const from = wanted.From_Account ?? caller
  const body = Json.stringify(MsgBody)
  const refusal = checkSender(world, from)
  if (refusal !== undefined) return refusal
  if (bytes(body) > maxBroadcastBytes) return invalid(`MsgBody: expected at most ${maxBroadcastBytes} bytes`)
  const key = keyOf(Random, body)
  const before = recognise(state.recentBroadcasts, key, moment, broadcastMessage)
  if (before !== undefined) return { MsgSeq: before.sequence }
  const sequence = state.broadcasts.length + 1
  state.broadcasts.push({ sequence, from, time: now, random: Random, body: MsgBody, customData: CloudCustomData })
  remember(state.recentBroadcasts, key, { moment, sentAt: now, sequence })
  return { MsgSeq: sequence }
})

const notify = on(sendSystemNotification, (world, { Content, GroupId, ToMembers_Account = [], TopicId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  const refusal = noTopic(TopicId)
  if (refusal !== undefined) return refusal
  const most = world.settings.limits.notifiedMembers
  if (ToMembers_Account.length > most) return invalid(`ToMembers_Account: expected at most ${most}`)
  if (ToMembers_Account.length > 0 && isRefusal(groupWith(world, GroupId, "Members")))
    return invalid("ToMembers_Account: not for live groups")
  const to = ToMembers_Account.length === 0 ? undefined : [...new Set(ToMembers_Account)]
  group.notifications.push({ time: world.now, content: Content, to })
  return {}
})

export const sending: ReadonlyArray<Handler> = [send, broadcast, notify]
