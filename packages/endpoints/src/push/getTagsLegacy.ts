import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Gets the tags of up to 100 users, over the older interface.
 *
 * That interface is kept for apps that use it: `getTags` supersedes this call. Needs Pro, Pro Plus
 * or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getTagsLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getTagsLegacy, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37172
 */
export const getTagsLegacy = Endpoint.make("push.getTagsLegacy", {
  path: "all_member_push/im_get_tag",
  idempotency: "read",
  ratePerSecond: 100,
  payload: () => ({
    /** Users whose tags to get, 1 to 100. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users and their tags. */
    UserTags: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The user. */
          To_Account: Schema.String,
          /** Tags of the user. */
          Tags: Schema.optional(Schema.Array(Schema.String))
        })
      )
    )
  }),
  errors: [90001, 90009, 90018, 91000],
  chunks: [{ field: "To_Account", size: 100 }]
})
