import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group is full: its last place was taken, or nobody could join for lack of room.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34376
 */
export const afterGroupFull = Webhook.make("Group.CallbackAfterGroupFull", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
