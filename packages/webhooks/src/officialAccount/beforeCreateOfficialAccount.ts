import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * REST is about to create an official account.
 *
 * Rejected with 1, the caller gets 20006. By the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60795
 */
export const beforeCreateOfficialAccount = Webhook.make("OfficialAccount.CallbackBeforeCreateOfficialAccount", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that made the request. */
    Operator_Account: Schema.String,
    /** Account that will own it. */
    Owner_Account: Schema.optional(Schema.String),
    /** Name of the official account. */
    Name: Schema.String,
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { reject: { callerGets: 20006 } }
})
