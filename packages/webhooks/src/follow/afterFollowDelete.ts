import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * An account follows others no more, by a client or over REST.
 *
 * No page describes the body; it is probably that of `Follow.CallbackAfterFollowAdd`, so that nothing in it is
 * required.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34355
 */
export const afterFollowDelete = Webhook.make("Follow.CallbackAfterFollowDelete", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that followed. */
    From_Account: Schema.optional(Schema.String),
    /** Accounts that it follows no more. */
    FollowList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Account that is followed no more. */
          To_Account: Schema.optional(Schema.String)
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
