import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { TagValue } from "../model/tags.js"

/**
 * Pulls chosen friend and profile fields of chosen friends.
 *
 * The pages advise at most 100 friends a call, as the response may get too big; it is no limit. Fields
 * without a value are missing. The call succeeds as a whole even when single accounts fail: look at
 * each `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullSpecifiedFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(pullSpecifiedFriends, {
 *   From_Account: "id",
 *   To_Account: ["id1"],
 *   TagList: ["Tag_Profile_IM_Nick", "Tag_SNS_IM_Remark"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34910
 */
export const pullSpecifiedFriends = Endpoint.make("relation.pullSpecifiedFriends", {
  path: "sns/friend_get_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friend data are pulled. */
    From_Account: UserId,
    /** Friends to pull; advice, not a hard limit: at most 100 a call, else the response may get too big. */
    To_Account: Schema.Array(UserId),
    /**
     * Profile and friend fields wanted: Tag_Profile_IM_*, Tag_Profile_Custom_*, Tag_SNS_IM_*,
     * Tag_SNS_Custom_*.
     */
    TagList: Schema.Array(Schema.String)
  }),
  success: () => ({
    /** One entry per friend (not ResultItem). */
    InfoItem: Schema.Array(
      Schema.Struct({
        /** The friend. */
        To_Account: Schema.String,
        /** Fields found; left out when the entry failed. */
        SnsProfileItem: Schema.optional(
          Schema.Array(
            Schema.Struct({
              /** Field name. */
              Tag: Schema.String,
              /** String, integer or string[] depending on the tag. */
              Value: TagValue
            })
          )
        ),
        /** 0 = found; other = failed. */
        ResultCode: Schema.Int,
        /** Reason of the failure, empty on success. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30003, 30004, 30006, 30007],
  items: [{ list: "InfoItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
