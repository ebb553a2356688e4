import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The groups created today exceed 70 % of the daily quota.
 *
 * @see https://www.tencentcloud.com/document/product/1047/57455
 */
export const onDailyGroupQuotaAlarm = Webhook.make("Group.CallbackOnDailyGroupQuotaAlarm", {
  phase: "alarm",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Groups that were created today, less those that were disbanded. */
    QuotaUsed: Schema.optional(Integer),
    /** Limit of a day. */
    Quota: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
