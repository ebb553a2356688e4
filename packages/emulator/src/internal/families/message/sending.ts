import { sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import { afterSendMsg, beforeSendMsg } from "@tcchat/webhooks/c2c"
import type * as Endpoint from "@tcchat/core/Endpoint"
import { type Handler, on, over, type World } from "../../handler.js"
import { chatBetween, chatOf, keyOf, type Place, unreadOf } from "../../message/chat.js"
import { changedBy } from "../../message/changed.js"
import { idOf } from "../../message/id.js"
import { type First, recognise, remember, timeOf } from "../../message/recent.js"
import {
  checkMute,
  checkRelation,
  checkSize,
  deliver,
  isPassing,
  type Outgoing,
  recentKey
} from "../../message/sending.js"
import type { MsgBody } from "../../message/stored.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { type Notice, notice } from "../../webhooks/outlet.js"
import { missing } from "./accounts.js"

type Sent = Endpoint.Payload<typeof sendMessage>

/** Codes of the fields that all messages have. */
const codes = {
  MsgBody: 90007,
  "MsgBody[]": 90010,
  MsgRandom: 90005,
  MsgTimeStamp: 90006,
  MsgLifeTime: over(90026, 90044),
  SyncOtherMachine: 90031
} as const

const noRandom = refuse(90005, "Err_OpenIM_Param_Invalid: MsgRandom: missing")

/** What names a message that was sent. */
const names = (from: string, place: Place) => ({ MsgKey: keyOf(place), MsgId: idOf(from, place) })

const repeated = ({ caller, now, settings }: World, first: First, wanted: Sent) => {
  const time = settings.undocumented.repeatedSend === "first" ? timeOf(first) : now
  const place = { sequence: first.sequence, random: wanted.MsgRandom!, time }
  return { MsgTime: time, ...names(wanted.From_Account ?? caller, place) }
}

/** A message that may be sent, or what is answered to one that was sent before. */
const prepare = (
  world: World,
  wanted: Sent
): { readonly message: Outgoing; readonly key: string } | { readonly first: First } | Refusal => {
  const { caller, now, state } = world
  const { MsgRandom: random, To_Account: to } = wanted
  const from = wanted.From_Account ?? caller
  if (random === undefined) return noRandom
  const refusal = missing(world, ["From_Account", from, 20003], ["To_Account", to, 20003]) ?? checkSize(world, wanted)
  if (refusal !== undefined) return refusal
  // A sequence that the service draws is another one with each attempt.
  const sequence = wanted.MsgSeq ?? world.draw()
  const key = recentKey(from, sequence, random, wanted.MsgBody)
  const chat = chatOf(state, from, to)
  const first = chat && recognise(chat.recent, key, world.moment, sendMessage)
  if (first !== undefined) return { first }
  return (
    checkMute(world, from) ??
    checkRelation(world, from, to) ?? {
      key,
      message: { from, to, sequence, random, time: wanted.MsgTimeStamp ?? now }
    }
  )
}

/** What the app is told of a message. */
const told = (wanted: Sent, message: Outgoing) => ({
  From_Account: message.from,
  To_Account: message.to,
  MsgSeq: message.sequence,
  MsgRandom: message.random,
  MsgTime: message.time,
  ...names(message.from, message),
  OnlineOnlyFlag: isPassing(wanted) ? 1 : 0,
  MsgBody: wanted.MsgBody as MsgBody,
  ...(wanted.CloudCustomData !== undefined && { CloudCustomData: wanted.CloudCustomData })
})

const asks = (world: World, wanted: Sent): Notice | undefined => {
  if (wanted.ForbidCallbackControl?.includes("ForbidBeforeSendMsgCallback") === true) return undefined
  const prepared = prepare(world, wanted)
  return "message" in prepared ? notice(beforeSendMsg, told(wanted, prepared.message)) : undefined
}

const send = on(
  sendMessage,
  (world, asked) => {
    const prepared = prepare(world, asked)
    if (isRefusal(prepared)) return prepared
    if ("first" in prepared) return repeated(world, prepared.first, asked)
    const { key, message } = prepared
    const { time } = message
    const response = { MsgTime: time, ...names(message.from, message) }
    const wanted = changedBy(world, asked)
    remember(chatBetween(world.state, message.from, message.to).recent, key, {
      moment: world.moment,
      sentAt: time,
      sequence: message.sequence
    })
    // Whoever sends what the app drops is told that it was sent.
    if (wanted === undefined) return response
    deliver(world, wanted, message)
    if (wanted.ForbidCallbackControl?.includes("ForbidAfterSendMsgCallback") !== true)
      world.tell(
        notice(afterSendMsg, {
          ...told(wanted, message),
          SendMsgResult: 0,
          ErrorInfo: "send msg succeed",
          UnreadMsgNum: unreadOf(world.state, message.to)
        })
      )
    return response
  },
  { asks, codes: { ...codes, To_Account: 90003 } }
)

const batchKey = (from: string, random: number) => `batch:${random}:${from}`

const sendBatch = on(
  sendBatchMessages,
  (world, wanted) => {
    const { caller, now, settings, state } = world
    const { MsgRandom: random } = wanted
    if (random === undefined) return refuse(90001, noRandom.info)
    const from = wanted.From_Account ?? caller
    const refusal = missing(world, ["From_Account", from, 90008]) ?? checkSize(world, wanted) ?? checkMute(world, from)
    if (refusal !== undefined) return refusal
    const place = { sequence: wanted.MsgSeq ?? world.draw(), random, time: now }
    const key = batchKey(from, random)
    const receivers = [...new Set(wanted.To_Account)]
    const { deliveriesPerMinute } = settings.limits
    if (!world.allow("deliveries", deliveriesPerMinute, 60, receivers.length))
      return refuse(60007, `Err_Frequency: more than ${deliveriesPerMinute} receivers of batches in one minute`)
    let responded = place
    const failures = receivers.flatMap((to) => {
      const code = state.accounts.has(to) ? (checkRelation(world, from, to)?.refused ?? 0) : 70107
      if (code !== 0) return [{ To_Account: to, ErrorCode: code }]
      const { recent } = chatBetween(state, from, to)
      const first = recognise(recent, key, world.moment, sendBatchMessages)
      if (first === undefined) {
        remember(recent, key, { moment: world.moment, sentAt: now, sequence: place.sequence })
        deliver(world, wanted, { from, to, ...place })
      } else if (settings.undocumented.repeatedSend === "first")
        responded = { sequence: first.sequence, random, time: timeOf(first) }
      return []
    })
    const [failure] = failures
    if (failure !== undefined && failures.length === receivers.length)
      return refuse(failure.ErrorCode, "Err_OpenIM_All_Failed: To_Account: nobody could be sent the message", {
        ErrorList: failures
      })
    return {
      ...names(from, responded),
      ...(failures.length > 0 && { ActionStatus: "SomeError", ErrorList: failures })
    }
  },
  {
    codes: {
      ...codes,
      MsgRandom: 90001,
      SyncOtherMachine: 90001,
      MsgLifeTime: over(90026),
      MsgSeq: 90004,
      To_Account: over(90011, 90002)
    }
  }
)

export const sending: ReadonlyArray<Handler> = [send, sendBatch]
