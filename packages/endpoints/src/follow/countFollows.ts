import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Counts followers, followings and mutual follows of up to 20 accounts.
 *
 * Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console;
 * without it the code is 30005. The call succeeds as a whole even when single accounts fail: look at
 * each `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { countFollows } from "@tcchat/endpoints/follow"
 *
 * export const program = ChatClient.call(countFollows, { From_Account: "id", To_Account: ["id", "id1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/70350
 */
export const countFollows = Endpoint.make("follow.countFollows", {
  path: "follow/follow_get_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User on whose behalf the counts are read. */
    From_Account: UserId,
    /** Users to count, at most 20; may include From_Account. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(20))
  }),
  success: () => ({
    /** One entry per user (not ResultItem). */
    FollowInfo: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (see errors). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String),
        /** Followers. */
        FollowerCount: Schema.Int,
        /** Followings. */
        FollowingCount: Schema.Int,
        /** Mutual follows. */
        MutualFollowingCount: Schema.Int
      })
    )
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007],
  items: [{ list: "FollowInfo", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 20 }]
})
