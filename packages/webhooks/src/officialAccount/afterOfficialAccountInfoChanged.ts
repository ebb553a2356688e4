import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The profile of an official account was changed over REST.
 *
 * By the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60797
 */
export const afterOfficialAccountInfoChanged = Webhook.make("OfficialAccount.CallbackAfterOfficialAccountInfoChanged", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** New introduction, if it changed. */
    Introduction: Schema.optional(Schema.String),
    /** New name, if it changed. */
    Name: Schema.optional(Schema.String),
    /** New address of the picture, if it changed. */
    FaceUrl: Schema.optional(Schema.String),
    /** New organization, if it changed. */
    Organization: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
