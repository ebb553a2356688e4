import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { OfflinePushInfo } from "../model/offlinePush.js"

/**
 * Recalls a push of the last 24 hours, by writing over the notification.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. 90049 says that there is no
 * such task, 90051 that calls come too fast, and 90050 that the push is recalled already, which is
 * the response to a second identical call.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { recallPush } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(recallPush, {
 *   TaskId: "task",
 *   OfflinePushInfo: { Title: "Shop", Desc: "Please ignore the last notification" }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67824
 */
export const recallPush = Endpoint.make("push.recallPush", {
  path: "timpush/revoke",
  idempotency: "idempotent",
  destroys: "the push from all devices that have not shown it",
  ratePerSecond: 1,
  payload: () => ({
    /** Id of the push task, at most 24 hours old. */
    TaskId: Schema.String,
    /** What the notification is written over with. */
    OfflinePushInfo: OfflinePushInfo
  }),
  success: {},
  errors: [90001, 90009, 90049, 90050, 90051, 90052, 90053]
})
