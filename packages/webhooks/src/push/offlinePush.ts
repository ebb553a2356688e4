import * as Schema from "effect/Schema"
import { Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Pushes of ordinary messages reached a stage.
 *
 * 1 to 100 events come at once; the CallbackCommand is in each of them, and the times are in seconds. More than
 * 1,000 requests per second are delayed and retried. The query in the sample has neither ClientIP nor OptPlatform.
 *
 * @see https://www.tencentcloud.com/document/product/1047/67552
 */
export const offlinePush = Webhook.make("Push.OfflinePush", {
  phase: "after",
  body: () => ({
    /** The events, 1 to 100 of them. */
    Events: Schema.Array(
      Schema.Struct({
        /** The command, as in the query. */
        CallbackCommand: Schema.optional(Schema.String),
        /** 1: one-to-one message, 2: group message. */
        EventType: Schema.optional(Integer),
        /** When it happened, in Unix seconds. */
        EventTime: Schema.optional(Integer),
        /** Account that sends. */
        From_Account: Schema.optional(Schema.String),
        /** Account that receives. */
        To_Account: Schema.String,
        /** Unique id of a one-to-one message. */
        MsgKey: Schema.optional(Schema.String),
        /** Id of the group of a group message; spelled so here. */
        GroupID: Schema.optional(Schema.String),
        /** Sequence number of the message. */
        MsgSeq: Schema.optional(Integer),
        /** 32-bit random number of a one-to-one message. */
        MsgRandom: Schema.optional(Integer),
        /** When the message was sent, in Unix seconds. */
        MsgTime: Schema.optional(Integer),
        /** Unique id of the push; only newer pages have it. */
        PushID: Schema.optional(Schema.String),
        /** Vendor: 0 unknown, 1 APNs, 2 Xiaomi, 3 Huawei, 4 FCM, 5 Meizu, 6 OPPO, 7 vivo, 8 Honor. */
        PushPlatform: Schema.optional(Integer),
        /** 1: sent, 2: arrived, 3: clicked. */
        PushStage: Integer,
        /** 0: success. */
        ErrCode: Schema.optional(Integer),
        /** What failed; may be empty. */
        ErrInfo: Schema.optional(Schema.String)
      })
    )
  }),
  response: {}
})
