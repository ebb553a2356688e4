import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Removes up to 100 members from a permission group of a community.
 *
 * Removing a user who is not in the permission group succeeds. The members of the community get a
 * system notification by default. What the response holds is not documented. The error codes of its
 * page are not known: these are the ones that the page of error codes has for permission groups, and
 * those of the other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removePermissionGroupMembers } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(removePermissionGroupMembers, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   MemberList: [{ Member_Account: "id1" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61241
 */
export const removePermissionGroupMembers = Endpoint.make("community.removePermissionGroupMembers", {
  path: "group_open_http_svc/delete_permission_group_member",
  idempotency: "idempotent",
  destroys: "the permissions that these users have through the group",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Members to remove, at most 100. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: UserId
      })
    ).pipe(Schema.maxItems(100))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008],
  chunks: [{ field: "MemberList", size: 100 }]
})
