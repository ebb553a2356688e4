import * as Endpoint from "@tcchat/core/Endpoint"
import { AttributeNames } from "../model/push.js"

/**
 * Names the attributes that users of the app can have, at most 10, over the older interface.
 *
 * That interface is kept for apps that use it: `setAttributeNames` supersedes this call. Needs Pro,
 * Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for
 * the app.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setAttributeNamesLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(setAttributeNamesLegacy, { AttrNames: { "0": "city", "1": "level" } })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37167
 */
export const setAttributeNamesLegacy = Endpoint.make("push.setAttributeNamesLegacy", {
  path: "all_member_push/im_set_attr_name",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 100,
  payload: () => ({
    /** Names of the attributes by slot, "0" to "9"; each has at most 50 bytes. */
    AttrNames: AttributeNames
  }),
  success: {},
  errors: [90001, 90009, 91000]
})
