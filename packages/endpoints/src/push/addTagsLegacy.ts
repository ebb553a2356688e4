import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { Tag } from "../model/push.js"

/**
 * Adds tags to up to 100 users, at most 10 to each, over the older interface.
 *
 * That interface is kept for apps that use it: `addTags` supersedes this call. Needs Pro, Pro Plus
 * or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.
 * A user has at most 100 tags.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addTagsLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(addTagsLegacy, {
 *   UserTags: [{ To_Account: "id1", Tags: ["beta"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37173
 */
export const addTagsLegacy = Endpoint.make("push.addTagsLegacy", {
  path: "all_member_push/im_add_tag",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 100,
  payload: () => ({
    /** Users and the tags to add, 1 to 100. */
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
