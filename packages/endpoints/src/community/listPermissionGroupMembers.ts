import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the members of a permission group, page by page.
 *
 * Go on with `Next` until it is "". The overview of the API says that each entry also has the member's
 * profile and custom fields, presumably those of `group.listMembers`; the page has a third form of the
 * request, with a filter for members, whose fields are not known. The error codes of its page are not
 * known: these are the ones that the page of error codes has for permission groups, and those of the
 * other calls of communities.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with
 * communities and topics switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listPermissionGroupMembers } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(listPermissionGroupMembers, {
 *   GroupId: "@TGS#_club",
 *   PermissionGroupId: "@PMG#_hosts",
 *   Limit: 50,
 *   Next: ""
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/61242
 */
export const listPermissionGroupMembers = Endpoint.make("community.listPermissionGroupMembers", {
  path: "group_open_http_svc/get_permission_group_member_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community, which begins with `@TGS#_`. */
    GroupId: GroupId,
    /** Id of the permission group, which begins with `@PMG#_`. */
    PermissionGroupId: GroupId,
    /** Members a page, at most 50. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(50))),
    /** Start of the page: "" for the first one, then `Next` of the last response. */
    Next: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Start of the next page, "" after the last one. */
    Next: Schema.optional(Schema.String),
    /** Members of this page. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: Schema.String
        })
      )
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 11000, 110006, 110008],
  paging: {
    items: "MemberList",
    cursors: [{ request: "Next", first: "", next: "Next" }],
    last: { field: "Next", is: "unset" }
  }
})
