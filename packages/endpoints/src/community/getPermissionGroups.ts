import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { Int64 } from "../model/integers.js"

/**
 * Gets permission groups of a community: given ones, or all of them page by page.
 *
 * For all of them leave the ids out, give `Limit` and `Next`, and go on with the `Next` of the
 * response. Each permission group has an `ErrorCode` of its own. The error codes of its page are not
 * known: these are the ones that the page of error codes has for permission groups, and those of the
 * other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getPermissionGroups } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(getPermissionGroups, { GroupId: "@TGS#_club", Limit: 20, Next: "" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61235
 */
export const getPermissionGroups = Endpoint.make("community.getPermissionGroups", {
  path: "group_open_http_svc/get_permission_group",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /**
     * Ids of the permission groups, all of them when it is left out or empty. The page calls it a string, its sample
     * has an array.
     */
    PermissionGroupIdList: Schema.optional(Schema.Array(GroupId)),
    /**
     * Permission groups a page, at most 20, to read all of them. The Chinese page requires it, the English one does
     * not, and the sample for given ids has none.
     */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(20))),
    /**
     * Start of the page: "" for the first one, then `Next` of the last response. The page calls it a number, its sample
     * has a string.
     */
    Next: Schema.optional(Schema.Union(Schema.String, Schema.Int))
  }),
  success: () => ({
    /** One entry per permission group. */
    PermissionGroupInfoList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Result of this permission group, 0 for success. */
          ErrorCode: Schema.optional(Schema.Int),
          /** Reason of the failure. */
          ErrorInfo: Schema.optional(Schema.String),
          /** Id of the permission group. */
          PermissionGroupId: Schema.optional(Schema.String),
          /** Name of the permission group. */
          PermissionGroupName: Schema.optional(Schema.String),
          /** Custom data of the permission group. */
          CustomString: Schema.optional(Schema.String),
          /** Mask of 64 bits for the community; `createPermissionGroup` says what the bits mean. */
          Permission: Schema.optional(Int64),
          /** Number of members of the permission group. */
          MemberCount: Schema.optional(Schema.Int)
        })
      )
    ),
    /** Start of the next page. */
    Next: Schema.optional(Schema.Union(Schema.String, Schema.Int))
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008],
  items: [{ list: "PermissionGroupInfoList", key: "PermissionGroupId", code: "ErrorCode", info: "ErrorInfo" }],
  paging: {
    items: "PermissionGroupInfoList",
    cursors: [{ request: "Next", first: "", next: "Next" }],
    last: { field: "Next", is: "unset" }
  }
})
