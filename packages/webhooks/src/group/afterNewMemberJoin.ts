import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Accounts joined a group: they were let in, invited, or added over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34372
 */
export const afterNewMemberJoin = Webhook.make("Group.CallbackAfterNewMemberJoin", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** How they joined: Apply after a request of their own, Invited by others or by an admin. */
    JoinType: Schema.optional(Enum.open("Apply", "Invited")),
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** The new members. */
    NewMemberList: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Member_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
