import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Gets the names of the attributes that users of the app can have.
 *
 * Needs the Push plugin, in its free, standard or advanced edition.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getAttributeNames } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(getAttributeNames, {})
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67815
 */
export const getAttributeNames = Endpoint.make("push.getAttributeNames", {
  path: "timpush/get_attr_name",
  idempotency: "read",
  ratePerSecond: 100,
  payload: {},
  success: () => ({
    /** Names of the attributes by slot, "0" to "9". */
    AttrNames: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    /** Whose attributes they are, by slot: 0 those of UserIDs, 1 those of RegistrationIDs. */
    AttrTypes: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Int }))
  }),
  errors: [90001, 90009, 91000]
})
