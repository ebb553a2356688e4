import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * An official account is about to send a message, by a client or over REST.
 *
 * The service waits 2 seconds and does not retry; without a response the message is sent, unless the console
 * says otherwise. Rejected with 1, the caller gets 10016; dropped with 2, the caller gets a success. By
 * the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60803
 */
export const beforeSendMsg = Webhook.make("OfficialAccount.CallbackBeforeSendMsg", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
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
    reject: { callerGets: 10016 },
    drop: true,
    change: {
      /** Replaces the elements; those of the event may be handed on. */
      MsgBody: Schema.optional(ReceivedMsgBody)
    }
  })
})
