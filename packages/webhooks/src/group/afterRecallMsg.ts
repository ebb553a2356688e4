import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Messages of a group were recalled, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34355
 */
export const afterRecallMsg = Webhook.make("Group.CallbackAfterRecallMsg", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that recalled them. */
    Operator_Account: Schema.optional(Schema.String),
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** The messages. */
    MsgSeqList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message in the group. */
        MsgSeq: Integer
      })
    ),
    /** Id of the topic; only in communities with topics. */
    TopicId: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
