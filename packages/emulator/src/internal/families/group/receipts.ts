import { getReadCounts, listReaders, reportMessagesRead } from "@tcchat/endpoints/group"
import { groupWith, memberOf } from "../../group/found.js"
import type { Receipt } from "../../group/state.js"
import { countsOf, tellReceipts } from "../../group/receipts.js"
import { type Handler, on } from "../../handler.js"
import { isRefusal, refuse } from "../../refusal.js"
import { page } from "../relation.js"

const report = on(reportMessagesRead, (world, { From_Account, GroupId, MsgSeqList }) => {
  const group = groupWith(world, GroupId, "Receipts")
  if (isRefusal(group)) return group
  const reader = memberOf(group, From_Account, "From_Account")
  if (isRefusal(reader)) return reader
  const confirmed = MsgSeqList.flatMap(({ MsgSeq }) => {
    const receipt = group.messages.get(MsgSeq)?.receipt
    if (receipt?.receivers.includes(From_Account) !== true || receipt.readers.has(From_Account)) return []
    receipt.readers.add(From_Account)
    return [{ MsgSeq, receipt }]
  })
  tellReceipts(world, group, confirmed, [From_Account])
  return {}
})

const counts = on(getReadCounts, (world, { GroupId, MsgSeqList }) => {
  const group = groupWith(world, GroupId, "Receipts")
  if (isRefusal(group)) return group
  return {
    GroupMsgReceiptList: MsgSeqList.map(({ MsgSeq }) => {
      const receipt = group.messages.get(MsgSeq)?.receipt
      return receipt === undefined ? { Code: 10062, MsgSeq } : { Code: 0, MsgSeq, ...countsOf(receipt) }
    })
  }
})

const listed = ({ readers, receivers }: Receipt, filter: 0 | 1) =>
  filter === 0 ? [...readers] : receivers.filter((userId) => !readers.has(userId))

const list = on(listReaders, (world, { Count, Cursor, Filter, GroupId, MsgSeq }) => {
  const group = groupWith(world, GroupId, "Receipts")
  if (isRefusal(group)) return group
  if (Count < 1) return refuse(10004, "Err_Group_Param_Invalid: Count: expected 1 to 200")
  if (!/^(|from-[1-9]\d{0,8})$/.test(Cursor))
    return refuse(10004, 'Err_Group_Param_Invalid: Cursor: expected "" or the Cursor of a response')
  const receipt = group.messages.get(MsgSeq)?.receipt
  if (receipt === undefined) return refuse(10062, "Err_Group_Receipt_Not_Exist: MsgSeq: it has no read receipts")
  const { items, next } = page(listed(receipt, Filter), Number(Cursor.slice("from-".length)), Count)
  return {
    MsgSeq,
    IsFinish: next === 0 ? 1 : 0,
    ...(world.settings.undocumented.spelling === "both" && { IsFinished: next === 0 ? 1 : 0 }),
    Cursor: next === 0 ? "" : `from-${next}`,
    ...(Filter === 0
      ? { ReadList: items.map((Read_Account) => ({ Read_Account })) }
      : { UnreadList: items.map((Unread_Account) => ({ Unread_Account })) })
  }
})

export const receipts: ReadonlyArray<Handler> = [report, counts, list]
