import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Gets how many members have read messages of a group, and how many have not.
 *
 * The call succeeds as a whole even when there is no receipt for single messages: look at each `Code`.
 * For Private, Public and ChatRoom groups.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read
 * receipts switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getReadCounts } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getReadCounts, {
 *   GroupId: "readers",
 *   MsgSeqList: [{ MsgSeq: 100 }, { MsgSeq: 101 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49439
 */
export const getReadCounts = Endpoint.make("group.getReadCounts", {
  path: "group_open_http_svc/get_group_msg_receipt",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Messages that are asked about. */
    MsgSeqList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message. */
        MsgSeq: Schema.Int
      })
    )
  }),
  success: () => ({
    /** One entry per message. */
    GroupMsgReceiptList: Schema.Array(
      Schema.Struct({
        /** Result of this message, 0 for success; 10062 says that it has no receipt. */
        Code: Schema.optional(Schema.Int),
        /** Sequence number of the message. */
        MsgSeq: Schema.Int,
        /** Number of members who have read it. */
        ReadNum: Schema.optional(Schema.Int),
        /** Number of members who have not read it. */
        UnreadNum: Schema.optional(Schema.Int)
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10062],
  items: [{ list: "GroupMsgReceiptList", key: "MsgSeq", code: "Code" }]
})
