import * as Schema from "effect/Schema"
import { Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Pushes to everybody, to tags or to single accounts reached a stage.
 *
 * 1 to 100 events come at once; the CallbackCommand is in each of them, and the times are in seconds. More than
 * 1,000 requests per second are delayed and retried. The query in the sample has neither ClientIP nor OptPlatform.
 *
 * @see https://www.tencentcloud.com/document/product/1047/67551
 */
export const allMemberPush = Webhook.make("Push.AllMemberPush", {
  phase: "after",
  body: () => ({
    /** The events, 1 to 100 of them. */
    Events: Schema.Array(
      Schema.Struct({
        /** The command, as in the query. */
        CallbackCommand: Schema.optional(Schema.String),
        /** 1: offline push, 2: online push. */
        EventType: Schema.optional(Integer),
        /** Id of the push task. */
        TaskId: Schema.String,
        /** When the task began, in Unix seconds. */
        TaskTime: Schema.optional(Integer),
        /** When it happened, in Unix seconds. */
        EventTime: Schema.optional(Integer),
        /** Account that gets the push. */
        To_Account: Schema.String,
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
