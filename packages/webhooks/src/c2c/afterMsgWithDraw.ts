import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A one-to-one message was recalled.
 *
 * Mind the spelling of the command: WithDraw.
 *
 * @see https://www.tencentcloud.com/document/product/1047/43466
 */
export const afterMsgWithDraw = Webhook.make("C2C.CallbackAfterMsgWithDraw", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that receives. */
    To_Account: Schema.String,
    /** Unique id of the message. */
    MsgKey: Schema.String,
    /** Unread messages of the receiver, all together. */
    UnreadMsgNum: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
