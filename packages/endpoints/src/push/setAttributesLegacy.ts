import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { Attributes } from "../model/push.js"

/**
 * Sets attributes of up to 100 users, over the older interface.
 *
 * That interface is kept for apps that use it: `setAttributes` supersedes this call. Needs Pro, Pro
 * Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the
 * app. The attributes must have been named before (90033).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setAttributesLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(setAttributesLegacy, {
 *   UserAttrs: [{ To_Account: "id1", Attrs: { city: "Shenzhen" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37170
 */
export const setAttributesLegacy = Endpoint.make("push.setAttributesLegacy", {
  path: "all_member_push/im_set_attr",
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
  success: {},
  errors: [90001, 90009, 90018, 90033, 91000],
  chunks: [{ field: "UserAttrs", size: 100 }]
})
