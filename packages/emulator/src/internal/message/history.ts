import * as Json from "@tcchat/core/Json"
import { deleteMessages, modifyMessage, pullHistory, recallMessage } from "@tcchat/endpoints/message"
import { afterModifyMsg, afterMsgWithDraw } from "@tcchat/webhooks/c2c"
import * as Either from "effect/Either"
import { type Handler, on, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import { chatOf, countBefore, keyOf, messageOf, parseKey, setUnread, unreadOf } from "./chats.js"
import { isExpired, type MsgBody } from "./content.js"
import { checkAccounts } from "./delivery.js"
import type { ChatMessage } from "./state.js"

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

/** The messages in a period that one of the accounts can see, up to the last page, oldest first. */
const visible = (world: World, owner: string, peer: string, wanted: Wanted): Checked<ReadonlyArray<ChatMessage>> => {
  const { LastMsgKey = "", MaxCnt, MaxTime, MinTime } = wanted
  if (MaxCnt < 1) return reject(90001, "Err_OpenIM_Param_Invalid: MaxCnt: expected 1 or more")
  const last = LastMsgKey === "" ? undefined : parseKey(LastMsgKey)
  if (LastMsgKey !== "" && last === undefined)
    return reject(90001, "Err_OpenIM_Param_Invalid: LastMsgKey: expected the LastMsgKey of a response")
  const chat = chatOf(world.state, owner, peer)
  if (chat === undefined) return Either.right([])
  const newest = last !== undefined && last.time <= MaxTime ? last : { time: MaxTime + 1, sequence: 0, random: 0 }
  return Either.right(
    chat.messages
      .slice(countBefore(chat, { time: MinTime, sequence: 0, random: 0 }), countBefore(chat, newest))
      .filter((message) => !message.hiddenFrom.has(owner) && !isExpired(world, message.time))
  )
}

const pull = on(
  pullHistory,
  function* (world, wanted) {
    const [owner, peer] =
      "Operator_Account" in wanted
        ? [wanted.Operator_Account, wanted.Peer_Account]
        : [wanted.From_Account, wanted.To_Account]
    yield* checkAccounts(world, ["Operator_Account", owner, 90008], ["Peer_Account", peer, 90003])
    const all = yield* visible(world, owner, peer, wanted)
    const found: Array<ReturnType<typeof shown>> = []
    let size = 0
    for (let index = all.length - 1; index >= 0; index--) {
      const item = shown(world, all[index]!)
      size += bytes(Json.stringify(item))
      const full = found.length >= wanted.MaxCnt || size > world.settings.limits.historyBytes
      // The next page starts after a key, so messages with the same key stay on one page.
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
  function* (world, { From_Account: from, MsgKey, To_Account: to }) {
    yield* checkAccounts(world, ["From_Account", from, 90008], ["To_Account", to, 90003])
    if (parseKey(MsgKey) === undefined)
      return yield* reject(90054, "Err_OpenIM_Key_Invalid: MsgKey: not the key of a message")
    const message = messageOf(world.state, from, to, MsgKey)
    if (message === undefined) return yield* reject(20022, "Err_OpenIM_Message_Not_Exist: MsgKey: no such message")
    if (message.recalled) return yield* reject(20023, "Err_OpenIM_Recalled: MsgKey: recalled already")
    message.recalled = true
    setUnread(world.state, message, false)
    const unread = unreadOf(world.state, to)
    world.emit(afterMsgWithDraw, { From_Account: from, To_Account: to, MsgKey, UnreadMsgNum: unread })
    return {}
  },
  { codes: { From_Account: 90008, To_Account: 90003, MsgKey: 90054 } }
)

const modify = on(
  modifyMessage,
  function* (world, { CloudCustomData, From_Account: from, MsgBody, MsgKey, To_Account: to }) {
    yield* checkAccounts(world, ["From_Account", from, 20003], ["To_Account", to, 20003])
    const message = messageOf(world.state, from, to, MsgKey)
    if (message === undefined || message.recalled)
      return yield* reject(20001, "Err_OpenIM_Param_Invalid: MsgKey: no such message")
    message.body = MsgBody ?? message.body
    message.customData = CloudCustomData ?? message.customData
    world.emit(afterModifyMsg, {
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
    return {}
  },
  { codes: { MsgBody: 90007, "MsgBody[]": 90010, To_Account: 90003 } }
)

const remove = on(deleteMessages, function* (world, { MsgKeyList, Operator_Account: owner, Peer_Account: peer }) {
  yield* checkAccounts(world, ["Operator_Account", owner, 90008], ["Peer_Account", peer, 90003])
  const invalid = MsgKeyList.filter((key) => parseKey(key) === undefined)
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
