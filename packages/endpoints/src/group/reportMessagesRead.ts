import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Reports up to 50 messages of a group as read by one member.
 *
 * For Private, Public and ChatRoom groups of at most 200 members.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read
 * receipts switched on in the console. The call has a page in Chinese only, whose error codes are not
 * known.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { reportMessagesRead } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(reportMessagesRead, {
 *   GroupId: "readers",
 *   From_Account: "id1",
 *   MsgSeqList: [{ MsgSeq: 100 }]
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/107478
 */
export const reportMessagesRead = Endpoint.make("group.reportMessagesRead", {
  path: "group_open_http_svc/group_msg_receipt",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserID of the member who has read the messages. */
    From_Account: UserId,
    /** Messages that were read, at most 50. */
    MsgSeqList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message. */
        MsgSeq: Schema.Int
      })
    ).pipe(Schema.maxItems(50))
  }),
  success: {},
  errors: "undocumented",
  chunks: [{ field: "MsgSeqList", size: 50 }]
})
