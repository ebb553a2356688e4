import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group message was edited, by a client or over REST.
 *
 * @see https://cloud.tencent.com/document/product/269/129193
 */
export const afterModifyMsg = Webhook.make("Group.CallbackAfterModifyMsg", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that edited. */
    Operator_Account: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Id of the topic; may be an empty string. */
    TopicId: Schema.optional(Schema.String),
    /** Sequence number of the message in the group. */
    MsgSeq: Integer,
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
