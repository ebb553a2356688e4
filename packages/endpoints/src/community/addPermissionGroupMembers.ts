import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Adds up to 100 members of a community to a permission group.
 *
 * The call succeeds as a whole even when single members fail: look at each `Result`, which is a code
 * here, 0 for success, unlike that of `group.addMembers`. The error codes of its page are not known:
 * these are the ones that the page of error codes has for permission groups, and those of the other
 * calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addPermissionGroupMembers } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(addPermissionGroupMembers, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   MemberList: [{ Member_Account: "id1" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61240
 */
export const addPermissionGroupMembers = Endpoint.make("community.addPermissionGroupMembers", {
  path: "group_open_http_svc/add_permission_group_member",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Members to add, at most 100. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: UserId
      })
    ).pipe(Schema.maxItems(100))
  }),
  success: () => ({
    /** One entry per member. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: Schema.String,
        /** 0 added, 10013 was in the permission group already, otherwise another error code. */
        Result: Schema.Int
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10013, 10015, 11000, 110006, 110008, 110012],
  items: [{ list: "MemberList", key: "Member_Account", code: "Result" }],
  chunks: [{ field: "MemberList", size: 100 }]
})
