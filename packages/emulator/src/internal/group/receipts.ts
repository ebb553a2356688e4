import { afterReadReceipt } from "@tcchat/webhooks/group"
import type { World } from "../handler.js"
import { notice } from "../webhooks/outlet.js"
import type { Group, Receipt } from "./state.js"
import { toldMembers, toldType } from "./telling.js"

/** How many have read a message, and how many have not. */
export const countsOf = ({ readers, receivers }: Receipt) => ({
  ReadNum: readers.size,
  UnreadNum: receivers.length - readers.size
})

/** Tells of messages that ask for receipts, or that members have confirmed now. */
export const tellReceipts = (
  { tell }: World,
  group: Group,
  messages: ReadonlyArray<{ readonly MsgSeq: number; readonly receipt: Receipt }>,
  readers: ReadonlyArray<string>
): void => {
  if (messages.length > 0)
    tell(
      notice(afterReadReceipt, {
        GroupId: group.groupId,
        Type: toldType(group.type),
        GroupMsgReceiptList: messages.map(({ MsgSeq, receipt }) => ({
          MsgSeq,
          ...countsOf(receipt),
          ReadReceiptMembers: toldMembers(readers)
        }))
      })
    )
}
