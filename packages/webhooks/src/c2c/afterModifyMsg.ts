import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A one-to-one message was edited, by a client or over REST.
 *
 * @see https://cloud.tencent.com/document/product/269/128224
 */
export const afterModifyMsg = Webhook.make("C2C.CallbackAfterModifyMsg", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that edited. */
    Operator_Account: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that receives. */
    To_Account: Schema.String,
    /** 32-bit random number from the sender. */
    MsgRandom: Schema.optional(Integer),
    /** 32-bit sequence number, which sorts messages of the same second. */
    MsgSeq: Schema.optional(Integer),
    /** When it was first sent, in Unix seconds. */
    MsgTime: Schema.optional(Integer),
    /** Unique id of the message. */
    MsgKey: Schema.String,
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
