import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { Tag } from "../model/push.js"

/**
 * Removes tags from up to 100 users, at most 10 from each, over the older interface.
 *
 * That interface is kept for apps that use it: `removeTags` supersedes this call. Needs Pro, Pro
 * Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the
 * app.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeTagsLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeTagsLegacy, {
 *   UserTags: [{ To_Account: "id1", Tags: ["beta"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37174
 */
export const removeTagsLegacy = Endpoint.make("push.removeTagsLegacy", {
  path: "all_member_push/im_remove_tag",
  idempotency: "idempotent",
  destroys: "the named tags of these users",
  ratePerSecond: 100,
  payload: () => ({
    /** Users and the tags to remove, 1 to 100. */
    UserTags: Schema.Array(
      Schema.Struct({
        /** The user. */
        To_Account: UserId,
        /** Tags, at most 10, each of at most 50 bytes. */
        Tags: Schema.Array(Tag).pipe(Schema.maxItems(10))
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: {},
  errors: [90001, 90009, 90018, 91000],
  chunks: [{ field: "UserTags", size: 100 }]
})
