import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Makes users admins of a live group, or ends that.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console. A group has at most 5 admins. A user need not be in the
 * group, and stays an admin after leaving it. The end of the page's list of codes could not be read;
 * 10007, 10010 and 10015 are those of the pages beside it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyAdmins } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(modifyAdmins, {
 *   GroupId: "stage",
 *   CommandType: 1,
 *   Admin_Account: ["id1"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60525
 */
export const modifyAdmins = Endpoint.make("live.modifyAdmins", {
  path: "group_open_avchatroom_http_svc/modify_admin",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /** 1 makes the users admins, 2 ends it. */
    CommandType: Enum.open(1, 2),
    /** UserIDs of the users. */
    Admin_Account: Schema.Array(UserId)
  }),
  success: {},
  errors: [10001, 10002, 10003, 10004, 10007, 10010, 10015]
})
