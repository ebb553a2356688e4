import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client, or REST, is about to send a one-to-one message.
 *
 * The service waits 2 seconds and does not retry; without a response the message is sent, unless the console
 * says otherwise. The page names `sendmsg` of REST only, not `batchsendmsg`. After a rejection no
 * `C2C.CallbackAfterSendMsg` comes; after a change it has the changed message. Rejected with 1, the sender gets
 * 20006; dropped with 2, the sender gets a success; a code from 120001 to 130000 reaches the sender with
 * its ErrorInfo.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34364
 */
export const beforeSendMsg = Webhook.make("C2C.CallbackBeforeSendMsg", {
  phase: "before",
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
    MsgBody: ReceivedMsgBody,
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: () => ({
    reject: { callerGets: 20006, from: 120001, to: 130000 },
    drop: true,
    change: {
      /** Replaces the elements; those of the event may be handed on. */
      MsgBody: Schema.optional(ReceivedMsgBody),
      /** Replaces the custom data. */
      CloudCustomData: Schema.optional(Schema.String)
    }
  })
})
