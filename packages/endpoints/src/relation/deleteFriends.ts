import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Deletes friends of one account, one-way or two-way.
 *
 * The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There is no
 * `Fail_Account` here. 31704 says that the account was no friend. The success of the official sample
 * has an `ErrorInfo` of "0".
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(deleteFriends, { From_Account: "id", To_Account: ["id1", "id2"], DeleteType: "Delete_Type_Both" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34905
 */
export const deleteFriends = Endpoint.make("relation.deleteFriends", {
  path: "sns/friend_delete",
  idempotency: "idempotent",
  destroys: "the friendships with these users",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friends are deleted. */
    From_Account: UserId,
    /** Friends to delete, at most 1000. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(1000)),
    /** One-way or two-way deletion; the default is not stated on this page (friend_delete_all: one-way). */
    DeleteType: Schema.optional(
      Enum.closed(
        "another value could end friendships on the other side, too",
        "Delete_Type_Single",
        "Delete_Type_Both"
      )
    )
  }),
  success: () => ({
    /** One entry per requested friend. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (31704 = was no friend). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    )
  }),
  errors: [30001, 30002, 30003, 30004, 30006, 30007, 30008, 31704, 31707],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 1000 }]
})
