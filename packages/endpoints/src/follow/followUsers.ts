import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Lets one account follow up to 20 others.
 *
 * Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console;
 * without it the code is 30005. Repeating a follow leaves the same state, but may fire its webhook
 * again. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There
 * is no `Fail_Account` here. Full tables have item codes from 32100 to 32103.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { followUsers } from "@tcchat/endpoints/follow"
 *
 * export const program = ChatClient.call(followUsers, { From_Account: "id", FollowItem: [{ To_Account: "id1" }] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/70345
 */
export const followUsers = Endpoint.make("follow.followUsers", {
  path: "follow/follow_add",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Follower. */
    From_Account: UserId,
    /** Users to follow, at most 20. */
    FollowItem: Schema.Array(
      Schema.Struct({
        /** User to follow. */
        To_Account: UserId
      })
    ).pipe(Schema.maxItems(20))
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
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007, 32100, 32101, 32102, 32103],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "FollowItem", size: 20 }]
})
