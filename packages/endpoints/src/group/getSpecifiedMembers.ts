import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId, GroupMember, MemberRole } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Gets up to 50 given members of a group.
 *
 * Live groups (`AVChatRoom`) do not have this call. The error codes of its page are not known.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getSpecifiedMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getSpecifiedMembers, {
 *   GroupId: "readers",
 *   Member_List_Account: ["id1", "id2"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/64897
 */
export const getSpecifiedMembers = Endpoint.make("group.getSpecifiedMembers", {
  path: "group_open_http_svc/get_specified_group_member_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserIDs of the members, at most 50. */
    Member_List_Account: Schema.Array(UserId).pipe(Schema.maxItems(50)),
    /** Fields of the members that come back besides `Member_Account`, all of them when it is left out. */
    MemberInfoFilter: Schema.optional(Schema.Array(Schema.String)),
    /** Only members with one of these roles. */
    MemberRoleFilter: Schema.optional(Schema.Array(MemberRole)),
    /** Custom fields of the members that come back. */
    AppDefinedDataFilter_GroupMember: Schema.optional(Schema.Array(Schema.String))
  }),
  success: () => ({
    /** Id of the group. */
    GroupId: Schema.optional(Schema.String),
    /** Members that were found. */
    MemberList: Schema.Array(GroupMember)
  }),
  errors: "undocumented",
  chunks: [{ field: "Member_List_Account", size: 50 }]
})
