import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * An account follows others, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/70355
 */
export const afterFollowAdd = Webhook.make("Follow.CallbackAfterFollowAdd", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that follows. */
    From_Account: Schema.String,
    /** Accounts that it follows now. */
    FollowList: Schema.Array(
      Schema.Struct({
        /** Account that is followed. */
        To_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
