import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { AttributeNames, AttributeTypes } from "../model/push.js"

/**
 * Names the attributes that users of the app can have, at most 10.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. A name that stands in another
 * slot already is rejected with 90033.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setAttributeNames } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(setAttributeNames, {
 *   AttrNames: { "0": "city", "1": "level" },
 *   AttrTypes: { "0": 0, "1": 1 }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67816
 */
export const setAttributeNames = Endpoint.make("push.setAttributeNames", {
  path: "timpush/set_attr_name",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 100,
  payload: () => ({
    /** Names of the attributes by slot, "0" to "9"; each has at most 50 bytes. */
    AttrNames: AttributeNames,
    /**
     * Whose attributes they are, by slot: 0, the default, those of UserIDs, 1 those of RegistrationIDs. It
     * cannot be changed later.
     */
    AttrTypes: Schema.optional(AttributeTypes)
  }),
  success: {},
  errors: [90001, 90009, 90033, 91000]
})
