import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers } from "../model/push.js"

/**
 * Removes all tags from up to 100 users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. The call succeeds as a whole even when single users fail:
 * `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeAllTags } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeAllTags, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67823
 */
export const removeAllTags = Endpoint.make("push.removeAllTags", {
  path: "timpush/clear_all_tags",
  idempotency: "idempotent",
  destroys: "all tags of these users",
  ratePerSecond: 100,
  payload: () => ({
    /** Users whose tags to remove, 1 to 100. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
