import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FailedUsers } from "../model/push.js"

/**
 * Gets the attributes of up to 100 users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the
 * Push service, a RegistrationID. The response need not be in the order of the request. The call
 * succeeds as a whole even when single users fail: `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getAttributes } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getAttributes, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67817
 */
export const getAttributes = Endpoint.make("push.getAttributes", {
  path: "timpush/get_attr",
  idempotency: "read",
  ratePerSecond: 100,
  payload: () => ({
    /** Users whose attributes to get, 1 to 100. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** Users and their attributes, in any order. */
    UserAttrs: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The user. */
          To_Account: Schema.String,
          /** Values of the attributes by name; an empty object when the user has none. */
          Attrs: Schema.optional(
            Schema.Record({ key: Schema.String, value: Schema.Union(Schema.String, Schema.JsonNumber) })
          )
        })
      )
    ),
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90018, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "To_Account", size: 100 }]
})
