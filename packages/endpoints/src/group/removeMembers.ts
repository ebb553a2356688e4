import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Removes up to 100 members from a group.
 *
 * Removing a user who is not a member succeeds. A group whose members have all been removed stays.
 * Live groups (`AVChatRoom`) respond with 10004.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(removeMembers, {
 *   GroupId: "readers",
 *   MemberToDel_Account: ["id1", "id2"],
 *   Reason: "left the team"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34949
 */
export const removeMembers = Endpoint.make("group.removeMembers", {
  path: "group_open_http_svc/delete_group_member",
  idempotency: "idempotent",
  destroys: "the membership of these users",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** 1 removes without notifying the others, 0 is the default. */
    Silence: Schema.optional(Enum.open(0, 1)),
    /** Reason, which the notification shows. */
    Reason: Schema.optional(Schema.String),
    /** UserIDs of the members to remove, at most 100. */
    MemberToDel_Account: Schema.Array(UserId).pipe(Schema.maxItems(100))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015],
  chunks: [{ field: "MemberToDel_Account", size: 100 }]
})
