import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers } from "../model/push.js"

/**
 * Removes attributes of up to 100 users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. `Attrs` is an array of names here, not an object as in
 * `setAttributes`. The call succeeds as a whole even when single users fail: `ErrorList` names
 * them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeAttributes } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeAttributes, {
 *   UserAttrs: [{ To_Account: "id1", Attrs: ["city"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67819
 */
export const removeAttributes = Endpoint.make("push.removeAttributes", {
  path: "timpush/remove_attr",
  idempotency: "idempotent",
  destroys: "the named attributes of these users",
  ratePerSecond: 100,
  payload: () => ({
    /** Users and the attributes to remove, 1 to 100. */
    UserAttrs: Schema.Array(
      Schema.Struct({
        /** The user. */
        To_Account: UserId,
        /** Names of the attributes. */
        Attrs: Schema.Array(Schema.String)
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 90033, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "UserAttrs", size: 100 }]
})
