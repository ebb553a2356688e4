import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Accounts are about to subscribe to an official account, by a client or over REST.
 *
 * Some of them can be rejected; which codes reject all is not documented. By the page of August 2025 it must be
 * enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60799
 */
export const beforeAddSubscriber = Webhook.make("OfficialAccount.CallbackBeforeAddSubscriber", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** Accounts that are to subscribe. */
    SubscribeAccountList: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Subscriber_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { rejectMembers: true }
})
