import * as Schema from "effect/Schema"
import { Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The calls of an API passed 80 % of its limit.
 *
 * It comes as soon as the app has a webhook URL, and can slow down a client of many processes. The query
 * in the sample has no ClientIP.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60256
 */
export const requestOverLimit = Webhook.make("Alert.RequestOverLimit", {
  phase: "alarm",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Service of the API, such as `openim`. */
    ServiceName: Schema.String,
    /** Command of the API, such as `sendmsg`. */
    Command: Schema.String,
    /** Requests in one second. */
    Request: Schema.optional(Integer),
    /** Requests per second that the API allows. */
    Limit: Schema.optional(Integer)
  }),
  response: {}
})
