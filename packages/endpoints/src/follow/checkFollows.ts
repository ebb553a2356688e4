import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Checks who follows whom between one account and up to 100 others.
 *
 * Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console;
 * without it the code is 30005. The numbers of `FollowType` are relations here, and choices of a list
 * in `pullFollows`. The call succeeds as a whole even when single accounts fail: look at each
 * `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { checkFollows } from "@tcchat/endpoints/follow"
 *
 * export const program = ChatClient.call(checkFollows, { From_Account: "id", To_Account: ["id1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/70349
 */
export const checkFollows = Endpoint.make("follow.checkFollows", {
  path: "follow/follow_check",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** One side. */
    From_Account: UserId,
    /** Other sides, at most 100. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(100))
  }),
  success: () => ({
    /** One entry per user. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (code table not seen). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String),
        /** 0 none; 1 only To follows From; 2 only From follows To; 3 both. */
        FollowType: Schema.Int
      })
    )
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
