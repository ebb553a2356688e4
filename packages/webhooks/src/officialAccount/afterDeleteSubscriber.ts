import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Accounts subscribe to an official account no more, by a client or over REST.
 *
 * By the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60802
 */
export const afterDeleteSubscriber = Webhook.make("OfficialAccount.CallbackAfterDeleteSubscriber", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** Subscribers that are gone. */
    SubscribeAccountList: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Subscriber_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
