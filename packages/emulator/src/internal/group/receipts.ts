import { getReadCounts, listReaders, reportMessagesRead } from "@tcchat/endpoints/group"
import { afterReadReceipt } from "@tcchat/webhooks/group"
import { type Handler, on, type World } from "../handler.js"
import { cursorAt, cursorPattern, cursorStart, page } from "../page.js"
import { reject } from "../rejection.js"
import { groupWith, memberOf } from "./lookup.js"
import type { Group, Receipt } from "./state.js"
import { memberItems, webhookType } from "./webhooks.js"

/** The number of members who have read a message, and of those who have not. */
const countsOf = ({ readers, receivers }: Receipt) => ({
  ReadNum: readers.size,
  UnreadNum: receivers.length - readers.size
})

/** Sends the webhook about messages that ask for receipts, or that members have read. */
export const emitReceipts = (
  { emit }: World,
  group: Group,
  messages: ReadonlyArray<{ readonly MsgSeq: number; readonly receipt: Receipt }>,
  readers: ReadonlyArray<string>
): void => {
  if (messages.length > 0)
    emit(afterReadReceipt, {
      GroupId: group.groupId,
      Type: webhookType(group.type),
      GroupMsgReceiptList: messages.map(({ MsgSeq, receipt }) => ({
        MsgSeq,
        ...countsOf(receipt),
        ReadReceiptMembers: memberItems(readers)
      }))
    })
}

const report = on(reportMessagesRead, function* (world, { From_Account, GroupId, MsgSeqList }) {
  const group = yield* groupWith(world, GroupId, "Receipts")
  yield* memberOf(group, From_Account, "From_Account")
  const confirmed = MsgSeqList.flatMap(({ MsgSeq }) => {
    const receipt = group.messages.get(MsgSeq)?.receipt
    if (receipt?.receivers.includes(From_Account) !== true || receipt.readers.has(From_Account)) return []
    receipt.readers.add(From_Account)
    return [{ MsgSeq, receipt }]
  })
  emitReceipts(world, group, confirmed, [From_Account])
  return {}
})

const counts = on(getReadCounts, function* (world, { GroupId, MsgSeqList }) {
  const group = yield* groupWith(world, GroupId, "Receipts")
  return {
    GroupMsgReceiptList: MsgSeqList.map(({ MsgSeq }) => {
      const receipt = group.messages.get(MsgSeq)?.receipt
      return receipt === undefined ? { Code: 10062, MsgSeq } : { Code: 0, MsgSeq, ...countsOf(receipt) }
    })
  }
})

const accountsOf = ({ readers, receivers }: Receipt, filter: 0 | 1) =>
  filter === 0 ? [...readers] : receivers.filter((userId) => !readers.has(userId))

const list = on(listReaders, function* (world, { Count, Cursor, Filter, GroupId, MsgSeq }) {
  const group = yield* groupWith(world, GroupId, "Receipts")
  if (Count < 1) return yield* reject(10004, "Err_Group_Param_Invalid: Count: expected 1 to 200")
  if (!cursorPattern.test(Cursor))
    return yield* reject(10004, 'Err_Group_Param_Invalid: Cursor: expected "" or the Cursor of a response')
  const receipt = group.messages.get(MsgSeq)?.receipt
  if (receipt === undefined) return yield* reject(10062, "Err_Group_Receipt_Not_Exist: MsgSeq: it has no read receipts")
  const { items, next } = page(accountsOf(receipt, Filter), cursorStart(Cursor), Count)
  return {
    MsgSeq,
    IsFinish: next === 0 ? 1 : 0,
    ...(world.settings.undocumented.spelling === "both" && { IsFinished: next === 0 ? 1 : 0 }),
    Cursor: cursorAt(next),
    ...(Filter === 0
      ? { ReadList: items.map((Read_Account) => ({ Read_Account })) }
      : { UnreadList: items.map((Unread_Account) => ({ Unread_Account })) })
  }
})

export const receipts: ReadonlyArray<Handler> = [report, counts, list]
