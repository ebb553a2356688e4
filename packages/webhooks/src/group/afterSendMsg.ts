import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A message was sent to a group, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34375
 */
export const afterSendMsg = Webhook.make("Group.CallbackAfterSendMsg", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** Random number of the message. */
    Random: Schema.optional(Integer),
    /** Sequence number in the group, unique there. */
    MsgSeq: Integer,
    /** Id of the message at the client; only newer pages have it. */
    MsgId: Schema.optional(Schema.String),
    /** Time of the server, in Unix seconds. */
    MsgTime: Schema.optional(Integer),
    /** 1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom). */
    OnlineOnlyFlag: Schema.optional(Integer),
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** Id of the topic; only in communities with topics. */
    TopicId: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime),
    /** Who is mentioned; only newer pages have it. */
    GroupAtInfo: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** 1: everybody, 0: one account. */
          GroupAtAllFlag: Schema.optional(Integer),
          /** Account that is mentioned, when the flag is 0. */
          GroupAt_Account: Schema.optional(Schema.String)
        })
      )
    )
  }),
  response: {}
})
