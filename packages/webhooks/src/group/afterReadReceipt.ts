import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group message that asks for receipts was sent, or was confirmed read.
 *
 * It does not come for communities.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60395
 */
export const afterReadReceipt = Webhook.make("Group.CallbackAfterReadReceipt", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Receipts by message. */
    GroupMsgReceiptList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message in the group. */
        MsgSeq: Integer,
        /** Members who have read it. */
        ReadNum: Schema.optional(Integer),
        /** Members who have not. */
        UnreadNum: Schema.optional(Integer),
        /** Members who confirmed it now. */
        ReadReceiptMembers: Schema.optional(
          Schema.Array(
            Schema.Struct({
              /** UserID. */
              Member_Account: Schema.String
            })
          )
        )
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
