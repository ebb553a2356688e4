import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Removes attributes of up to 100 users, over the older interface.
 *
 * That interface is kept for apps that use it: `removeAttributes` supersedes this call. Needs Pro,
 * Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for
 * the app. `Attrs` is an array of names here, not an object as in `setAttributesLegacy`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeAttributesLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(removeAttributesLegacy, {
 *   UserAttrs: [{ To_Account: "id1", Attrs: ["city"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37171
 */
export const removeAttributesLegacy = Endpoint.make("push.removeAttributesLegacy", {
  path: "all_member_push/im_remove_attr",
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
  success: {},
  errors: [90001, 90009, 90018, 90033, 91000],
  chunks: [{ field: "UserAttrs", size: 100 }]
})
