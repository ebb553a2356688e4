import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The extensions of a one-to-one message were set, deleted or cleared, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/76006
 */
export const afterC2CMsgExtension = Webhook.make("C2C.CallbackAfterC2CMsgExtension", {
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
    /** 1: keys were set, 2: keys were deleted, 3: all was cleared. */
    OperateType: Schema.optional(Integer),
    /** Keys concerned; empty when all was cleared. */
    ExtensionList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Key of the extension. */
          Key: Schema.String,
          /** Value; empty when the key was deleted. */
          Value: Schema.optional(Schema.String),
          /** Version of this key. */
          Seq: Schema.optional(Integer)
        })
      )
    ),
    /** Version of the whole set. */
    Seq: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
