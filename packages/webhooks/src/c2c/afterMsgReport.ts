import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * An account read one-to-one messages, as a client reported or REST set.
 *
 * @see https://www.tencentcloud.com/document/product/1047/43465
 */
export const afterMsgReport = Webhook.make("C2C.CallbackAfterMsgReport", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that read. */
    Report_Account: Schema.String,
    /** The other side of the conversation. */
    Peer_Account: Schema.String,
    /** Unix seconds up to which every message of the conversation is read. */
    LastReadTime: Schema.optional(Integer),
    /** Unread messages of Report_Account, all together; missing in the newest sample. */
    UnreadMsgNum: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
