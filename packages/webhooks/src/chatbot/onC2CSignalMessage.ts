import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client passed a custom message through to a smart bot.
 *
 * The response may carry content for the bot in `RspData`.
 *
 * @see https://cloud.tencent.com/document/product/269/103730
 */
export const onC2CSignalMessage = Webhook.make("Chatbot.OnC2CSignalMessage", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** The bot. */
    To_Account: Schema.String,
    /** 32-bit sequence number, which sorts messages of the same second. */
    MsgSeq: Schema.optional(Integer),
    /** 32-bit random number from the sender. */
    MsgRandom: Schema.optional(Integer),
    /** Unique id of the message. */
    MsgKey: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime),
    /** The data that was passed through. */
    Data: Schema.optional(Schema.String)
  }),
  response: () => ({
    reply: {
      /** Content for the bot. */
      RspData: Schema.String
    }
  })
})
