import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group was disbanded, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34377
 */
export const afterGroupDestroyed = Webhook.make("Group.CallbackAfterGroupDestroyed", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that owned the group. */
    Owner_Account: Schema.optional(Schema.String),
    /** Name of the group. */
    Name: Schema.optional(Schema.String),
    /** Members; not sent for communities. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID. */
          Member_Account: Schema.String
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
