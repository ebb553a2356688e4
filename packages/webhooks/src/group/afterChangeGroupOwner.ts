import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group got another owner, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60396
 */
export const afterChangeGroupOwner = Webhook.make("Group.CallbackAfterChangeGroupOwner", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that made the change. */
    Operator_Account: Schema.optional(Schema.String),
    /** Owner before. */
    OldOwner_Account: Schema.optional(Schema.String),
    /** Owner now. */
    NewOwner_Account: Schema.String,
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
