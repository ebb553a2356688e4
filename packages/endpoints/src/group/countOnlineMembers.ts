import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Counts the members of a group who are online.
 *
 * The service counts every 10 seconds, and a change shows after 10 to 20. Live groups (`AVChatRoom`)
 * have the call in every edition; other types need the Pro, Pro Plus or Enterprise edition (Ultimate
 * or Enterprise in mainland China) and online states switched on in the console. Communities have a
 * call of their own, `community.countOnlineMembers`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { countOnlineMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(countOnlineMembers, { GroupId: "readers" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/38521
 */
export const countOnlineMembers = Endpoint.make("group.countOnlineMembers", {
  path: "group_open_http_svc/get_online_member_num",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId
  }),
  success: () => ({
    /** Number of members who are online. */
    OnlineMemberNum: Schema.Int
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
