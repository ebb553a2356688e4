import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Transfers a group to a new owner.
 *
 * The new owner must be a member of the group. Live groups (`AVChatRoom`) respond with 10007.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { transferGroup } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(transferGroup, { GroupId: "readers", NewOwner_Account: "id1" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34966
 */
export const transferGroup = Endpoint.make("group.transferGroup", {
  path: "group_open_http_svc/change_group_owner",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserID of the new owner, who must be a member. */
    NewOwner_Account: UserId,
    /** Account that is shown as the operator; only the newest official SDK has this field. */
    From_Account: Schema.optional(UserId)
  }),
  success: {},
  errors: [10002, 10004, 10007, 10010, 10015]
})
