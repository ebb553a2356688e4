import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Removes all tags from up to 100 users, over the older interface.
 *
 * That interface is kept for apps that use it: `removeAllTags` supersedes this call. Needs Pro, Pro
 * Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the
 * app.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeAllTagsLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeAllTagsLegacy, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37175
 */
export const removeAllTagsLegacy = Endpoint.make("push.removeAllTagsLegacy", {
  path: "all_member_push/im_remove_all_tags",
  idempotency: "idempotent",
  destroys: "all tags of these users",
  ratePerSecond: 100,
  payload: () => ({
    /** Users whose tags to remove, 1 to 100. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: {},
  errors: [90001, 90009, 90018, 91000],
  chunks: [{ field: "To_Account", size: 100 }]
})
