import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client, or REST, sent read receipts for single one-to-one messages.
 *
 * @see https://cloud.tencent.com/document/product/269/128223
 */
export const afterMsgReadReceipt = Webhook.make("C2C.CallbackAfterMsgReadReceipt", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that sent the receipt. */
    Operator_Account: Schema.String,
    /** The other side of the conversation. */
    Peer_Account: Schema.String,
    /** Messages that were read. */
    C2CMsgInfo: Schema.Array(
      Schema.Struct({
        /** Account that sends. */
        From_Account: Schema.optional(Schema.String),
        /** Account that receives. */
        To_Account: Schema.optional(Schema.String),
        /** Unique id of the message. */
        MsgKey: Schema.String,
        /** Id of the message at the client. */
        MsgId: Schema.optional(Schema.String)
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
