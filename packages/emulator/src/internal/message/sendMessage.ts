import type * as Endpoint from "@tcchat/core/Endpoint"
import { sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import { afterSendMsg, beforeSendMsg } from "@tcchat/webhooks/c2c"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import { type Handler, on, onAsking, over } from "../handler.js"
import { ensure, reject } from "../rejection.js"
import { event } from "../webhooks/event.js"
import { chatBetween, chatOf, keyOf, unreadOf } from "./chats.js"
import { type MsgBody, msgIdOf, permitted } from "./content.js"
import { findDuplicate, remember, timeOf } from "./deduplication.js"
import {
  checkAccounts,
  checkMute,
  checkRelation,
  checkSize,
  deduplicationKey,
  deliver,
  isOnlineOnly,
  type Outgoing
} from "./delivery.js"
import type { Place } from "./state.js"

type Payload = Known<Endpoint.Payload<typeof sendMessage>>

/** Error codes of the fields that both calls have. */
const codes = {
  MsgBody: 90007,
  "MsgBody[]": 90010,
  MsgRandom: 90005,
  MsgTimeStamp: 90006,
  MsgLifeTime: over(90026, 90044),
  SyncOtherMachine: 90031
} as const

const noRandom = "Err_OpenIM_Param_Invalid: MsgRandom: missing"

/** The fields that identify a message. */
const identifiers = (from: string, place: Place) => ({ MsgKey: keyOf(place), MsgId: msgIdOf(from, place) })

/** The fields of the webhooks before and after a message. */
const webhookFields = (payload: Payload, message: Outgoing) => ({
  From_Account: message.from,
  To_Account: message.to,
  MsgSeq: message.sequence,
  MsgRandom: message.random,
  MsgTime: message.time,
  ...identifiers(message.from, message),
  OnlineOnlyFlag: isOnlineOnly(payload) ? 1 : 0,
  MsgBody: payload.MsgBody as MsgBody,
  ...(payload.CloudCustomData !== undefined && { CloudCustomData: payload.CloudCustomData })
})

const send = onAsking(
  sendMessage,
  {
    prepare: (world, payload) => {
      const { From_Account: from = world.caller, MsgRandom: random = 0, MsgTimeStamp: time = world.now } = payload
      // A sequence that the service chooses is another one with each attempt.
      const sequence = payload.MsgSeq ?? world.randomUint32()
      return {
        payload,
        message: { from, to: payload.To_Account, sequence, random, time },
        key: deduplicationKey(from, sequence, random, payload.MsgBody)
      }
    },
    check: function* (world, { key, message: { from, to }, payload }) {
      yield* ensure(payload.MsgRandom !== undefined, 90005, noRandom)
      yield* checkAccounts(world, ["From_Account", from, 20003], ["To_Account", to, 20003])
      yield* checkSize(world, payload)
      const chat = chatOf(world.state, from, to)
      const duplicate = chat && findDuplicate(chat.recent, key, world.monotonicNow, sendMessage)
      if (duplicate !== undefined) return { duplicate }
      yield* checkMute(world, from)
      yield* checkRelation(world, from, to)
      return { duplicate: undefined }
    },
    asks: (_, { message, payload }, { duplicate }) =>
      duplicate !== undefined || payload.ForbidCallbackControl?.includes("ForbidBeforeSendMsgCallback") === true
        ? undefined
        : event(beforeSendMsg, webhookFields(payload, message)),
    commit: (world, { key, message, payload }, { duplicate }, permit) => {
      const { monotonicNow, now, settings, state } = world
      const { from, sequence, time, to } = message
      if (duplicate !== undefined) {
        const sentAt = settings.undocumented.duplicateSend === "first" ? timeOf(duplicate) : now
        return Either.right({ MsgTime: sentAt, ...identifiers(from, { ...message, time: sentAt }) })
      }
      remember(chatBetween(state, from, to).recent, key, { monotonicNow, sentAt: time, sequence })
      const sent = permitted(permit, payload)
      // The sender of a message that the app drops gets the response of a sent message.
      if (sent !== undefined) {
        deliver(world, sent, message)
        if (sent.ForbidCallbackControl?.includes("ForbidAfterSendMsgCallback") !== true)
          world.emit(afterSendMsg, {
            ...webhookFields(sent, message),
            SendMsgResult: 0,
            ErrorInfo: "send msg succeed",
            UnreadMsgNum: unreadOf(state, to)
          })
      }
      return Either.right({ MsgTime: time, ...identifiers(from, message) })
    }
  },
  { codes: { ...codes, To_Account: 90003 } }
)

const batchKey = (from: string, random: number) => `batch:${random}:${from}`

const sendBatch = on(
  sendBatchMessages,
  function* (world, wanted) {
    const { caller, monotonicNow, now, settings, state } = world
    const { MsgRandom: random } = wanted
    if (random === undefined) return yield* reject(90001, noRandom)
    const from = wanted.From_Account ?? caller
    yield* checkAccounts(world, ["From_Account", from, 90008])
    yield* checkSize(world, wanted)
    yield* checkMute(world, from)
    const place = { sequence: wanted.MsgSeq ?? world.randomUint32(), random, time: now }
    const key = batchKey(from, random)
    const receivers = [...new Set(wanted.To_Account)]
    const { deliveriesPerMinute } = settings.limits
    if (!world.takeRate("deliveries", deliveriesPerMinute, 60, receivers.length))
      return yield* reject(60007, `Err_Frequency: more than ${deliveriesPerMinute} receivers of batches in one minute`)
    let responded = place
    const failures = receivers.flatMap((to) => {
      const checked = state.accounts.has(to) ? checkRelation(world, from, to) : reject(70107, "")
      if (Either.isLeft(checked)) return [{ To_Account: to, ErrorCode: checked.left.code }]
      const { recent } = chatBetween(state, from, to)
      const duplicate = findDuplicate(recent, key, monotonicNow, sendBatchMessages)
      if (duplicate === undefined) {
        remember(recent, key, { monotonicNow, sentAt: now, sequence: place.sequence })
        deliver(world, wanted, { from, to, ...place })
      } else if (settings.undocumented.duplicateSend === "first")
        responded = { sequence: duplicate.sequence, random, time: timeOf(duplicate) }
      return []
    })
    const [failure] = failures
    if (failure !== undefined && failures.length === receivers.length)
      return yield* reject(failure.ErrorCode, "Err_OpenIM_All_Failed: To_Account: nobody could be sent the message", {
        ErrorList: failures
      })
    return {
      ...identifiers(from, responded),
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
