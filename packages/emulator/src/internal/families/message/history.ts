import * as Json from "@tcchat/core/Json"
import { deleteMessages, modifyMessage, pullHistory, recallMessage } from "@tcchat/endpoints/message"
import { afterModifyMsg, afterMsgWithDraw } from "@tcchat/webhooks/c2c"
import { type Handler, on, type World } from "../../handler.js"
import {
  type ChatMessage,
  chatOf,
  keyOf,
  messageOf,
  olderThan,
  readKey,
  setUnread,
  unreadOf
} from "../../message/chat.js"
import { isExpired, type MsgBody } from "../../message/stored.js"
import { type Refusal, refuse } from "../../refusal.js"
import { bytes } from "../../text.js"
import { notice } from "../../webhooks/outlet.js"
import { missing } from "./accounts.js"

const recalled = 8

const shown = ({ settings }: World, message: ChatMessage) => {
  const emptied = message.recalled && settings.undocumented.recalledContent === "empty"
  return {
    From_Account: message.from,
    To_Account: message.to,
    MsgSeq: message.sequence,
    MsgRandom: message.random,
    MsgTimeStamp: message.time,
    MsgFlagBits: message.recalled ? recalled : 0,
    IsPeerRead: message.receipt === "Sent" ? 1 : 0,
    MsgKey: keyOf(message),
    MsgBody: emptied ? [] : (message.body as MsgBody),
    ...(message.customData !== undefined && { CloudCustomData: message.customData })
  }
}

interface Wanted {
  readonly MaxCnt: number
  readonly MinTime: number
  readonly MaxTime: number
  readonly LastMsgKey?: string | undefined
}

/** The messages that one of the two can see in a time, before the one where the last page ended; the newest last. */
const visible = (world: World, owner: string, peer: string, wanted: Wanted): ReadonlyArray<ChatMessage> | Refusal => {
  const { LastMsgKey = "", MaxCnt, MaxTime, MinTime } = wanted
  if (MaxCnt < 1) return refuse(90001, "Err_OpenIM_Param_Invalid: MaxCnt: expected 1 or more")
  const last = LastMsgKey === "" ? undefined : readKey(LastMsgKey)
  if (LastMsgKey !== "" && last === undefined)
    return refuse(90001, "Err_OpenIM_Param_Invalid: LastMsgKey: expected the LastMsgKey of a response")
  const chat = chatOf(world.state, owner, peer)
  if (chat === undefined) return []
  const newest = last !== undefined && last.time <= MaxTime ? last : { time: MaxTime + 1, sequence: 0, random: 0 }
  return chat.messages
    .slice(olderThan(chat, { time: MinTime, sequence: 0, random: 0 }), olderThan(chat, newest))
    .filter((message) => !message.hiddenFrom.has(owner) && !isExpired(world, message.time))
}

const pull = on(
  pullHistory,
  (world, wanted) => {
    const [owner, peer] =
      "Operator_Account" in wanted
        ? [wanted.Operator_Account, wanted.Peer_Account]
        : [wanted.From_Account, wanted.To_Account]
    const refusal = missing(world, ["Operator_Account", owner, 90008], ["Peer_Account", peer, 90003])
    if (refusal !== undefined) return refusal
    const all = visible(world, owner, peer, wanted)
    if ("refused" in all) return all
    const found: Array<ReturnType<typeof shown>> = []
    let size = 0
    for (let index = all.length - 1; index >= 0; index--) {
      const item = shown(world, all[index]!)
      size += bytes(Json.stringify(item))
      const full = found.length >= wanted.MaxCnt || size > world.settings.limits.historyBytes
      // The next page starts behind a key, so that what has the same key stays together.
      if (full && found.length > 0 && found[0]!.MsgKey !== item.MsgKey) break
      found.unshift(item)
    }
    const [oldest] = found
    return {
      Complete: found.length === all.length ? 1 : 0,
      MsgCnt: found.length,
      LastMsgTime: oldest?.MsgTimeStamp ?? 0,
      LastMsgKey: oldest?.MsgKey ?? "",
      MsgList: found
    }
  },
  { codes: { Operator_Account: 90008, From_Account: 90008, Peer_Account: 90003, To_Account: 90003 } }
)

const recall = on(
  recallMessage,
  (world, { From_Account: from, MsgKey, To_Account: to }) => {
    const refusal = missing(world, ["From_Account", from, 90008], ["To_Account", to, 90003])
    if (refusal !== undefined) return refusal
    if (readKey(MsgKey) === undefined) return refuse(90054, "Err_OpenIM_Key_Invalid: MsgKey: not the key of a message")
    const message = messageOf(world.state, from, to, MsgKey)
    if (message === undefined) return refuse(20022, "Err_OpenIM_Message_Not_Exist: MsgKey: no such message")
    if (message.recalled) return refuse(20023, "Err_OpenIM_Recalled: MsgKey: recalled already")
    message.recalled = true
    setUnread(world.state, message, false)
    const unread = unreadOf(world.state, to)
    world.tell(notice(afterMsgWithDraw, { From_Account: from, To_Account: to, MsgKey, UnreadMsgNum: unread }))
    return {}
  },
  { codes: { From_Account: 90008, To_Account: 90003, MsgKey: 90054 } }
)

const modify = on(
  modifyMessage,
  (world, { CloudCustomData, From_Account: from, MsgBody, MsgKey, To_Account: to }) => {
    const refusal = missing(world, ["From_Account", from, 20003], ["To_Account", to, 20003])
    if (refusal !== undefined) return refusal
    const message = messageOf(world.state, from, to, MsgKey)
    if (message === undefined || message.recalled)
      return refuse(20001, "Err_OpenIM_Param_Invalid: MsgKey: no such message")
    message.body = MsgBody ?? message.body
    message.customData = CloudCustomData ?? message.customData
    world.tell(
      notice(afterModifyMsg, {
        Operator_Account: world.caller,
        From_Account: from,
        To_Account: to,
        MsgRandom: message.random,
        MsgSeq: message.sequence,
        MsgTime: message.time,
        MsgKey,
        MsgBody: message.body as MsgBody,
        CloudCustomData: message.customData ?? ""
      })
    )
    return {}
  },
  { codes: { MsgBody: 90007, "MsgBody[]": 90010, To_Account: 90003 } }
)

const remove = on(deleteMessages, (world, { MsgKeyList, Operator_Account: owner, Peer_Account: peer }) => {
  const refusal = missing(world, ["Operator_Account", owner, 90008], ["Peer_Account", peer, 90003])
  if (refusal !== undefined) return refusal
  const invalid = MsgKeyList.filter((key) => readKey(key) === undefined)
  for (const key of MsgKeyList)
    for (const [from, to] of [
      [owner, peer],
      [peer, owner]
    ] as const) {
      const message = messageOf(world.state, from, to, key)
      message?.hiddenFrom.add(owner)
      if (message?.to === owner) setUnread(world.state, message, false)
    }
  return invalid.length === 0 ? {} : { InvalidMsgKeyList: invalid }
})

export const history: ReadonlyArray<Handler> = [pull, recall, modify, remove]
