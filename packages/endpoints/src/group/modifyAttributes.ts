import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupAttribute } from "../model/attribute.js"
import { GroupId } from "../model/group.js"

/**
 * Sets some attributes of a group; the others stay as they are.
 *
 * A group has at most 16 attributes (10047) with values of 16,000 bytes together (10048). It takes
 * five writes a second over all calls that write attributes (10049). Keys are lower-case, unlike those
 * of counters and custom fields.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyAttributes } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(modifyAttributes, {
 *   GroupId: "live",
 *   GroupAttr: [{ key: "color", value: "blue" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/44188
 */
export const modifyAttributes = Endpoint.make("group.modifyAttributes", {
  path: "group_open_http_svc/modify_group_attr",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Attributes to set, at most 16; mind the lower-case keys. */
    GroupAttr: Schema.Array(GroupAttribute).pipe(Schema.maxItems(16))
  }),
  success: {},
  errors: [10002, 10004, 10007, 10010, 10015, 10045, 10046, 10047, 10048, 10049]
})
