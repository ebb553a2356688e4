import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Lets one account unfollow up to 20 others.
 *
 * Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console;
 * without it the code is 30005. The call succeeds as a whole even when single accounts fail: look at
 * each `ResultCode`. There is no `Fail_Account` here.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { unfollowUsers } from "@tcchat/endpoints/follow"
 *
 * export const program = ChatClient.call(unfollowUsers, { From_Account: "id", To_Account: ["id1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/70346
 */
export const unfollowUsers = Endpoint.make("follow.unfollowUsers", {
  path: "follow/follow_delete",
  idempotency: "idempotent",
  destroys: "the follows of these users",
  ratePerSecond: 200,
  payload: () => ({
    /** Follower. */
    From_Account: UserId,
    /** Users to unfollow, at most 20. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(20))
  }),
  success: () => ({
    /** One entry per user. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (see errors). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    )
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 20 }]
})
