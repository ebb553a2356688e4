import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Deletes up to 20 permission groups of a community.
 *
 * The call succeeds as a whole even when single permission groups fail: look at each `ErrorCode`. The
 * error codes of its page are not known: these are the ones that the page of error codes has for
 * permission groups, and those of the other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deletePermissionGroups } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(deletePermissionGroups, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupIdList: ["@PMG#_hosts"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61233
 */
export const deletePermissionGroups = Endpoint.make("community.deletePermissionGroups", {
  path: "group_open_http_svc/destroy_permission_group",
  idempotency: "idempotent",
  destroys: "these permission groups with their members",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Ids of the permission groups, at most 20. */
    PermissionGroupIdList: Schema.Array(GroupId).pipe(Schema.maxItems(20))
  }),
  success: () => ({
    /** One entry per permission group. */
    PermissionGroupResultList: Schema.Array(
      Schema.Struct({
        /** Result of this permission group, 0 for success. */
        ErrorCode: Schema.Int,
        /** Reason of the failure. */
        ErrorInfo: Schema.optional(Schema.String),
        /** Id of the permission group. */
        PermissionGroupId: Schema.optional(Schema.String)
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110007, 110008],
  items: [{ list: "PermissionGroupResultList", key: "PermissionGroupId", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "PermissionGroupIdList", size: 20 }]
})
