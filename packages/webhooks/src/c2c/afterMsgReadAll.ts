import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client cleared all its unread counts, of one-to-one conversations and groups.
 *
 * @see https://cloud.tencent.com/document/product/269/128225
 */
export const afterMsgReadAll = Webhook.make("C2C.CallbackAfterMsgReadAll", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that cleared its counts. */
    Report_Account: Schema.String,
    /** Groups whose counts were cleared. */
    GroupReadInfo: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Id of the group. */
          GroupId: Schema.String,
          /** Sequence number in the group that the request named. */
          MsgSeq: Schema.optional(Integer)
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
