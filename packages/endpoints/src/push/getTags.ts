import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers } from "../model/push.js"

/**
 * Gets the tags of up to 100 users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. The call succeeds as a whole even when single users fail:
 * `ErrorList` names them. The codes are those of `getTagsLegacy`, as those of this page could not
 * be read.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getTags } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getTags, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67820
 */
export const getTags = Endpoint.make("push.getTags", {
  path: "timpush/get_tag",
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
    ),
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
