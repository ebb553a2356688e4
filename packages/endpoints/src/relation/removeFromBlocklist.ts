import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Removes accounts from the blocklist of one account.
 *
 * The friendship that the block ended does not come back. An account that was not blocked has an item
 * code of 30001. The call succeeds as a whole even when single accounts fail: look at each
 * `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeFromBlocklist } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(removeFromBlocklist, { From_Account: "id", To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34912
 */
export const removeFromBlocklist = Endpoint.make("relation.removeFromBlocklist", {
  path: "sns/black_list_delete",
  idempotency: "idempotent",
  destroys: "these users from the blocklist, who can write to the account again",
  ratePerSecond: 200,
  payload: () => ({
    /** Owner of the blocklist. */
    From_Account: UserId,
    /** Accounts to unblock, at most 1000. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(1000))
  }),
  success: () => ({
    /** One entry per account. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (30001 = was not blocked). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30003, 30004, 30006, 30007, 30008],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 1000 }]
})
