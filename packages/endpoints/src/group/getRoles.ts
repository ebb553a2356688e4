import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Gets the roles of up to 500 users in a group.
 *
 * A user who is no member is a normal response, `NotMember`. Live groups (`AVChatRoom`) respond with 10007.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getRoles } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getRoles, { GroupId: "readers", User_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34963
 */
export const getRoles = Endpoint.make("group.getRoles", {
  path: "group_open_http_svc/get_role_in_group",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserIDs of the users, at most 500. */
    User_Account: Schema.Array(UserId).pipe(Schema.maxItems(500))
  }),
  success: () => ({
    /** One entry per user. */
    UserIdList: Schema.Array(
      Schema.Struct({
        /** UserID of the user. */
        Member_Account: Schema.String,
        /** Role of the user. */
        Role: Enum.open("Owner", "Admin", "Member", "NotMember")
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015],
  chunks: [{ field: "User_Account", size: 500 }]
})
