import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Sets the number of messages that a member has not read.
 *
 * In Meeting groups (`ChatRoom`) and live groups (`AVChatRoom`) the call succeeds without an effect.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setUnreadCount } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(setUnreadCount, {
 *   GroupId: "readers",
 *   Member_Account: "id1",
 *   UnreadMsgNum: 0
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34909
 */
export const setUnreadCount = Endpoint.make("group.setUnreadCount", {
  path: "group_open_http_svc/set_unread_msg_num",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserID of the member. */
    Member_Account: UserId,
    /** Unread messages of the member; the service caps it at the number of messages. */
    UnreadMsgNum: Schema.Int
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
