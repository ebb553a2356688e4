import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client asks to join a group.
 *
 * Rejected with 1, the client gets 10016; a code from 10100 to 10200 reaches it with its ErrorInfo. To allow does not
 * stand for the approval that a group may need.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34370
 */
export const beforeApplyJoinGroup = Webhook.make("Group.CallbackBeforeApplyJoinGroup", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that asks; spelled Requestor here. */
    Requestor_Account: Schema.String,
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { reject: { callerGets: 10016, from: 10100, to: 10200 } }
})
