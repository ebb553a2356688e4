import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Messages of an official account were recalled, by a client or over REST.
 *
 * By the page of August 2025 it must be enabled by a support ticket.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60805
 */
export const afterMsgWithDraw = Webhook.make("OfficialAccount.CallbackAfterMsgWithDraw", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the official account. */
    Official_Account: Schema.String,
    /** The messages. */
    WithdrawMsgList: Schema.Array(
      Schema.Struct({
        /** Unique id of the message. */
        MsgKey: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
