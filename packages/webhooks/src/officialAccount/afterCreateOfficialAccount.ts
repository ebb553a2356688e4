import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * An official account was created over REST.
 *
 * By the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60796
 */
export const afterCreateOfficialAccount = Webhook.make("OfficialAccount.CallbackAfterCreateOfficialAccount", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** Account that owns it. */
    Owner_Account: Schema.optional(Schema.String),
    /** Name of the official account. */
    Name: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
