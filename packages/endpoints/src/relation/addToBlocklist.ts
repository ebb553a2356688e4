import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Adds accounts to the blocklist of one account.
 *
 * Blocking a friend ends the friendship in both directions, unless the console says otherwise. A
 * blocklist holds at most 1,000 accounts (30013). An account that is blocked already has an item code
 * of 30001. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addToBlocklist } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(addToBlocklist, { From_Account: "id", To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34911
 */
export const addToBlocklist = Endpoint.make("relation.addToBlocklist", {
  path: "sns/black_list_add",
  idempotency: "idempotent",
  destroys: "the friendships with these users, in both directions",
  ratePerSecond: 200,
  payload: () => ({
    /** Owner of the blocklist. */
    From_Account: UserId,
    /** Accounts to block, at most 1000. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(1000))
  }),
  success: () => ({
    /** One entry per account. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (30001 = already blocked). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30002, 30003, 30004, 30006, 30007, 30008, 30013],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 1000 }]
})
