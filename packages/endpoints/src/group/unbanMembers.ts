import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Ends the ban of up to 20 members of a group.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * banning switched on in the console. The group types are presumably those of `banMembers`; the page
 * of 2023 knows live groups (`AVChatRoom`) only.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { unbanMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(unbanMembers, { GroupId: "live", Members_Account: ["id1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/50297
 */
export const unbanMembers = Endpoint.make("group.unbanMembers", {
  path: "group_open_http_svc/unban_group_member",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserIDs of the members, at most 20. */
    Members_Account: Schema.Array(UserId).pipe(Schema.maxItems(20))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10005, 10007],
  chunks: [{ field: "Members_Account", size: 20 }]
})
