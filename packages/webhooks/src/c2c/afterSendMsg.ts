import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A one-to-one message was sent by a client or over REST, or its delivery failed.
 *
 * It comes for failures too, such as by the word filter: look at `SendMsgResult`.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34365
 */
export const afterSendMsg = Webhook.make("C2C.CallbackAfterSendMsg", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that receives. */
    To_Account: Schema.String,
    /** 32-bit sequence number, which sorts messages of the same second. */
    MsgSeq: Schema.optional(Integer),
    /** 32-bit random number from the sender. */
    MsgRandom: Schema.optional(Integer),
    /** When it was sent, in Unix seconds; MsgSeq orders those of the same second. */
    MsgTime: Schema.optional(Integer),
    /** Unique id of the message, with which it can be recalled. */
    MsgKey: Schema.optional(Schema.String),
    /** Id of the message at the client; only newer pages have it. */
    MsgId: Schema.optional(Schema.String),
    /** 1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom). */
    OnlineOnlyFlag: Schema.optional(Integer),
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** 0: delivered; otherwise the code of the failure. */
    SendMsgResult: Schema.optional(Integer),
    /** `send msg succeed`, or what failed. */
    ErrorInfo: Schema.optional(Schema.String),
    /** Unread one-to-one messages of the receiver, all together; -1 when the delivery failed. */
    UnreadMsgNum: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
