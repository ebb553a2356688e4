import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Gets the attributes of up to 100 users, over the older interface.
 *
 * That interface is kept for apps that use it: `getAttributes` supersedes this call. Needs Pro, Pro
 * Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the
 * app. The response need not be in the order of the request.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getAttributesLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getAttributesLegacy, { To_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37169
 */
export const getAttributesLegacy = Endpoint.make("push.getAttributesLegacy", {
  path: "all_member_push/im_get_attr",
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
    )
  }),
  errors: [90001, 90018, 91000],
  chunks: [{ field: "To_Account", size: 100 }]
})
