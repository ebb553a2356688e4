import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { Attributes, FailedUsers } from "../model/push.js"

/**
 * Sets attributes of up to 100 users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. The attributes must have been named before (90033). The call
 * succeeds as a whole even when single users fail: `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setAttributes } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(setAttributes, {
 *   UserAttrs: [{ To_Account: "id1", Attrs: { city: "Shenzhen" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67818
 */
export const setAttributes = Endpoint.make("push.setAttributes", {
  path: "timpush/set_attr",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 100,
  payload: () => ({
    /** Users and the attributes to set, 1 to 100. */
    UserAttrs: Schema.Array(
      Schema.Struct({
        /** The user. */
        To_Account: UserId,
        /** Values by the name of the attribute, each of at most 50 bytes. */
        Attrs: Attributes
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90018, 90033, 90035, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "UserAttrs", size: 100 }]
})
