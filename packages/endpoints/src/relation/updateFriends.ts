import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FriendItem } from "../model/tags.js"

/**
 * Updates remark, lists and custom fields of friends.
 *
 * `Tag_SNS_IM_Group` carries all lists of the friend; setting it is the one way to move a friend
 * between lists over REST. A custom field that is not declared in the console fails the whole call
 * with 30001. No page limits the number of friends a call. The call succeeds as a whole even when
 * single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one
 * account end in 30008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { updateFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(updateFriends, {
 *   From_Account: "id",
 *   UpdateItem: [{ To_Account: "id1", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "Sun" }] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34904
 */
export const updateFriends = Endpoint.make("relation.updateFriends", {
  path: "sns/friend_update",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friends are updated. */
    From_Account: UserId,
    /** Friends to update. */
    UpdateItem: Schema.Array(
      Schema.Struct({
        /** The friend. */
        To_Account: UserId,
        /** Fields to set. */
        SnsItem: Schema.Array(FriendItem)
      })
    )
  }),
  success: () => ({
    /** One entry per requested friend. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (see errors). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30011],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }]
})
