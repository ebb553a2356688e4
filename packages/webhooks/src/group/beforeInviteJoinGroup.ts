import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client is about to invite accounts to a group, or REST to add them.
 *
 * All can be rejected, or some of them be left out. Rejected with 1, the caller gets 10016; a code from 10100 to
 * 10200 reaches the caller with its ErrorInfo.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34371
 */
export const beforeInviteJoinGroup = Webhook.make("Group.CallbackBeforeInviteJoinGroup", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that invites. */
    Operator_Account: Schema.String,
    /** Accounts that are to be added. */
    DestinationMembers: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Member_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { reject: { callerGets: 10016, from: 10100, to: 10200 }, rejectMembers: true }
})
