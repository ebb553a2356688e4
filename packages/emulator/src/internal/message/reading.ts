import {
  getMessageExtension,
  queryUnreadCounts,
  sendReadReceipts,
  setMessageExtension,
  setMessagesRead
} from "@tcchat/endpoints/message"
import { afterC2CMsgExtension, afterMsgReadReceipt, afterMsgReport } from "@tcchat/webhooks/c2c"
import * as Either from "effect/Either"
import { type Handler, on, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { chatOf, keyOf, messageOf, setUnread, unreadOf } from "./chats.js"
import { msgIdOf } from "./content.js"
import { checkAccounts } from "./delivery.js"
import { changePairs, extensionOf, pairsFrom, webhookFields } from "./extension.js"
import type { Extension } from "./state.js"

const read = on(
  setMessagesRead,
  function* (world, { MsgReadTime, Peer_Account: peer, Report_Account: reader }) {
    yield* checkAccounts(world, ["Report_Account", reader, 90008], ["Peer_Account", peer, 90003])
    const time = MsgReadTime === undefined ? world.now : Number(MsgReadTime)
    if (!Number.isSafeInteger(time) || MsgReadTime === "")
      return yield* reject(90001, "Err_OpenIM_Param_Invalid: MsgReadTime: expected Unix seconds")
    const messages = chatOf(world.state, reader, peer)?.messages ?? []
    for (const message of messages)
      if (message.to === reader && message.time <= time) setUnread(world.state, message, false)
    world.emit(afterMsgReport, {
      Report_Account: reader,
      Peer_Account: peer,
      LastReadTime: time,
      UnreadMsgNum: unreadOf(world.state, reader)
    })
    return {}
  },
  { codes: { Report_Account: 90008, Peer_Account: 90003 } }
)

const countUnread = on(
  queryUnreadCounts,
  function* (world, { Peer_Account, To_Account }) {
    yield* checkAccounts(world, ["To_Account", To_Account, 90003])
    const { accounts } = world.state
    if (Peer_Account === undefined) return { AllC2CUnreadMsgNum: unreadOf(world.state, To_Account) }
    const failures = Peer_Account.filter((peer) => !accounts.has(peer))
    return {
      C2CUnreadMsgNumList: Peer_Account.filter((peer) => accounts.has(peer)).map((peer) => ({
        Peer_Account: peer,
        C2CUnreadMsgNum: accounts.get(To_Account)!.unread.get(peer) ?? 0
      })),
      ...(failures.length > 0 && { ErrorList: failures.map((peer) => ({ Peer_Account: peer, ErrorCode: 70107 })) })
    }
  },
  { codes: { To_Account: 90003 } }
)

const sendReceipts = on(
  sendReadReceipts,
  function* ({ state, emit }, { C2CMsgInfo, Operator_Account: reader, Peer_Account: peer }) {
    const invalid = (detail: string) => reject(20001, `Err_OpenIM_Param_Invalid: ${detail}`)
    if (!state.accounts.has(reader) || !state.accounts.has(peer))
      return yield* invalid("Operator_Account and Peer_Account have to exist; import them first")
    if (C2CMsgInfo.some(({ From_Account, To_Account }) => From_Account !== peer || To_Account !== reader))
      return yield* invalid("C2CMsgInfo: expected messages from Peer_Account to Operator_Account")
    const sent = C2CMsgInfo.flatMap(({ MsgKey }) => {
      const message = messageOf(state, peer, reader, MsgKey)
      return message?.receipt === "Wanted" ? [message] : []
    })
    for (const message of sent) message.receipt = "Sent"
    if (sent.length > 0)
      emit(afterMsgReadReceipt, {
        Operator_Account: reader,
        Peer_Account: peer,
        C2CMsgInfo: sent.map((message) => ({
          From_Account: peer,
          To_Account: reader,
          MsgKey: keyOf(message),
          MsgId: msgIdOf(peer, message)
        }))
      })
    return {}
  }
)

/** Finds the extension of a message that is not recalled. */
const find = (world: World, from: string, to: string, key: string): Checked<Extension> => {
  const message = messageOf(world.state, from, to, key)
  return extensionOf(world, message?.recalled === true ? undefined : message)
}

const getExtension = on(
  getMessageExtension,
  (world, { From_Account = world.caller, MsgKey, StartSeq = 0, To_Account }) =>
    Either.map(find(world, From_Account, To_Account, MsgKey), (extension) => pairsFrom(extension, StartSeq))
)

const setExtension = on(
  setMessageExtension,
  function* (world, { ExtensionList, From_Account = world.caller, MsgKey, OperateType, To_Account }) {
    const extension = yield* find(world, From_Account, To_Account, MsgKey)
    const name = `${From_Account}:${To_Account}:${MsgKey}`
    const changed = yield* changePairs(world, name, extension, OperateType, ExtensionList)
    world.emit(afterC2CMsgExtension, {
      From_Account,
      To_Account,
      MsgKey,
      ...webhookFields(extension, OperateType, changed)
    })
    return changed
  }
)

export const reading: ReadonlyArray<Handler> = [read, countUnread, sendReceipts, getExtension, setExtension]
