import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Sends a system notification to the members of a group.
 *
 * It is retired: apps that were made later cannot use it, and the page points to `sendMessage`. A
 * second call notifies a second time, so a call with an unknown outcome is not retried.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendSystemNotification } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(sendSystemNotification, {
 *   GroupId: "readers",
 *   Content: "The group moves on Monday."
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34958
 */
export const sendSystemNotification = Endpoint.make("group.sendSystemNotification", {
  path: "group_open_http_svc/send_group_system_notification",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /**
     * Receivers, all members when it is left out or empty: at most 50 by the newest page, 500 by that of 2023. Not for
     * live groups (`AVChatRoom`).
     */
    ToMembers_Account: Schema.optional(Schema.Array(UserId).pipe(Schema.maxItems(500))),
    /** Text of the notification. */
    Content: Schema.String,
    /** Topic to which it is sent; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
