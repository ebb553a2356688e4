import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Gets the names of the attributes that users of the app can have, over the older interface.
 *
 * That interface is kept for apps that use it: `getAttributeNames` supersedes this call. Needs Pro,
 * Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for
 * the app.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getAttributeNamesLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getAttributeNamesLegacy, {})
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37168
 */
export const getAttributeNamesLegacy = Endpoint.make("push.getAttributeNamesLegacy", {
  path: "all_member_push/im_get_attr_name",
  idempotency: "read",
  ratePerSecond: 100,
  payload: {},
  success: () => ({
    /** Names of the attributes by slot, "0" to "9". */
    AttrNames: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String }))
  }),
  errors: [90001, 90009, 90018, 91000]
})
