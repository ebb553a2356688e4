import {
  getMessageExtension,
  queryUnreadCounts,
  sendReadReceipts,
  setMessageExtension,
  setMessagesRead
} from "@tcchat/endpoints/message"
import { afterC2CMsgExtension, afterMsgReadReceipt, afterMsgReport } from "@tcchat/webhooks/c2c"
import { type Handler, on, type World } from "../../handler.js"
import { chatOf, keyOf, messageOf, setUnread, unreadOf } from "../../message/chat.js"
import { changePairs, type Extension, extensionOf, pairsFrom, toldChange } from "../../message/extension.js"
import { idOf } from "../../message/id.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { notice } from "../../webhooks/outlet.js"
import { missing } from "./accounts.js"

const read = on(
  setMessagesRead,
  (world, { MsgReadTime, Peer_Account: peer, Report_Account: reader }) => {
    const refusal = missing(world, ["Report_Account", reader, 90008], ["Peer_Account", peer, 90003])
    if (refusal !== undefined) return refusal
    const time = MsgReadTime === undefined ? world.now : Number(MsgReadTime)
    if (!Number.isSafeInteger(time) || MsgReadTime === "")
      return refuse(90001, "Err_OpenIM_Param_Invalid: MsgReadTime: expected Unix seconds")
    const messages = chatOf(world.state, reader, peer)?.messages ?? []
    for (const message of messages)
      if (message.to === reader && message.time <= time) setUnread(world.state, message, false)
    world.tell(
      notice(afterMsgReport, {
        Report_Account: reader,
        Peer_Account: peer,
        LastReadTime: time,
        UnreadMsgNum: unreadOf(world.state, reader)
      })
    )
    return {}
  },
  { codes: { Report_Account: 90008, Peer_Account: 90003 } }
)

const countUnread = on(
  queryUnreadCounts,
  (world, { Peer_Account, To_Account }) => {
    const refusal = missing(world, ["To_Account", To_Account, 90003])
    if (refusal !== undefined) return refusal
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
  ({ state, tell }, { C2CMsgInfo, Operator_Account: reader, Peer_Account: peer }) => {
    const invalid = (text: string) => refuse(20001, `Err_OpenIM_Param_Invalid: ${text}`)
    if (!state.accounts.has(reader) || !state.accounts.has(peer))
      return invalid("Operator_Account and Peer_Account have to exist; import them first")
    if (C2CMsgInfo.some(({ From_Account, To_Account }) => From_Account !== peer || To_Account !== reader))
      return invalid("C2CMsgInfo: expected messages from Peer_Account to Operator_Account")
    const sent = C2CMsgInfo.flatMap(({ MsgKey }) => {
      const message = messageOf(state, peer, reader, MsgKey)
      return message?.receipt === "Wanted" ? [message] : []
    })
    for (const message of sent) message.receipt = "Sent"
    if (sent.length > 0)
      tell(
        notice(afterMsgReadReceipt, {
          Operator_Account: reader,
          Peer_Account: peer,
          C2CMsgInfo: sent.map((message) => ({
            From_Account: peer,
            To_Account: reader,
            MsgKey: keyOf(message),
            MsgId: idOf(peer, message)
          }))
        })
      )
    return {}
  }
)

/** The extension of a message, as far as it is there. */
const found = (world: World, from: string, to: string, key: string): Extension | Refusal => {
  const message = messageOf(world.state, from, to, key)
  return extensionOf(world, message?.recalled === true ? undefined : message)
}

const getExtension = on(getMessageExtension, (world, { From_Account, MsgKey, StartSeq = 0, To_Account }) => {
  const extension = found(world, From_Account ?? world.caller, To_Account, MsgKey)
  return isRefusal(extension) ? extension : pairsFrom(extension, StartSeq)
})

const setExtension = on(
  setMessageExtension,
  (world, { ExtensionList, From_Account = world.caller, MsgKey, OperateType, To_Account }) => {
    const extension = found(world, From_Account, To_Account, MsgKey)
    if (isRefusal(extension)) return extension
    const name = `${From_Account}:${To_Account}:${MsgKey}`
    const changed = changePairs(world, name, extension, OperateType, ExtensionList)
    if (!isRefusal(changed))
      world.tell(
        notice(afterC2CMsgExtension, {
          From_Account,
          To_Account,
          MsgKey,
          ...toldChange(extension, OperateType, changed)
        })
      )
    return changed
  }
)

export const reading: ReadonlyArray<Handler> = [read, countUnread, sendReceipts, getExtension, setExtension]
