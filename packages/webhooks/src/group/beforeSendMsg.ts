import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client, or REST, is about to send a message to a group.
 *
 * The service waits 2 seconds and does not retry; without a response the message is sent, unless the console
 * says otherwise. Rejected with 1, the caller gets 10016; dropped with 2, the caller gets a success; a
 * code from 10100 to 10200 reaches the caller with its ErrorInfo.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34374
 */
export const beforeSendMsg = Webhook.make("Group.CallbackBeforeSendMsg", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that made the request: an admin over REST. */
    Operator_Account: Schema.optional(Schema.String),
    /** Random number of the message; named Random in groups. */
    Random: Schema.optional(Integer),
    /** Id of the message at the client; only newer pages have it. */
    MsgId: Schema.optional(Schema.String),
    /** 1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom). */
    OnlineOnlyFlag: Schema.optional(Integer),
    /** Elements of the message. */
    MsgBody: ReceivedMsgBody,
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** Id of the topic; only in communities with topics. */
    TopicId: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: () => ({
    reject: { callerGets: 10016, from: 10100, to: 10200 },
    drop: true,
    change: {
      /** Replaces the elements; those of the event may be handed on. */
      MsgBody: Schema.optional(ReceivedMsgBody),
      /** Replaces the custom data. */
      CloudCustomData: Schema.optional(Schema.String)
    }
  })
})
