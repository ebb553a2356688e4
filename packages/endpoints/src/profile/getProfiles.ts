import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { ProfileTag, TagValue } from "../model/tags.js"

/**
 * Gets chosen profile fields of up to 100 accounts.
 *
 * All accounts must be imported (40003). Fields that were never set may be missing. The call succeeds
 * as a whole even when single accounts fail: look at each `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getProfiles } from "@tcchat/endpoints/profile"
 *
 * export const program = ChatClient.call(getProfiles, { To_Account: ["id1"], TagList: ["Tag_Profile_IM_Nick"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34917
 */
export const getProfiles = Endpoint.make("profile.getProfiles", {
  path: "profile/portrait_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Users to read, at most 100; all must be imported. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(100)),
    /** Profile fields wanted. */
    TagList: Schema.Array(Schema.String)
  }),
  success: () => ({
    /** One entry per user (not ResultItem). */
    UserProfileItem: Schema.Array(
      Schema.Struct({
        /** The user. */
        To_Account: Schema.String,
        /** Fields found; left out when the entry failed. */
        ProfileItem: Schema.optional(
          Schema.Array(
            Schema.Struct({
              /** Field name. */
              Tag: ProfileTag,
              /** String or integer. */
              Value: TagValue
            })
          )
        ),
        /** 0 = read; other = failed. */
        ResultCode: Schema.Int,
        /** Reason of the failure, empty on success. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [40001, 40002, 40003, 40004, 40006, 40007, 40009],
  items: [{ list: "UserProfileItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
