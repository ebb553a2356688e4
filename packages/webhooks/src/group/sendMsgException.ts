import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group message could not be delivered.
 *
 * The ErrorCode of the response is always 0.
 *
 * @see https://www.tencentcloud.com/document/product/1047/49462
 */
export const sendMsgException = Webhook.make("Group.CallbackSendMsgException", {
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
    /** 1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom). */
    OnlineOnlyFlag: Schema.optional(Integer),
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** Why it failed: an error code of groups. */
    ErrorCode: Schema.optional(Integer),
    /** What the code means. */
    ErrorInfo: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
