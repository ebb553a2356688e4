import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers, Tag } from "../model/push.js"

/**
 * Removes tags from up to 100 users, at most 10 from each.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. The call succeeds as a whole even when single users fail:
 * `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeTags } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeTags, {
 *   UserTags: [{ To_Account: "id1", Tags: ["beta"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67822
 */
export const removeTags = Endpoint.make("push.removeTags", {
  path: "timpush/remove_tag",
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
  success: () => ({
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "UserTags", size: 100 }]
})
