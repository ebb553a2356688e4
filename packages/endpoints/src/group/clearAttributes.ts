import * as Endpoint from "@tcchat/core/Endpoint"
import { GroupId } from "../model/group.js"

/**
 * Deletes all attributes of a group.
 *
 * A group takes five writes a second over all calls that write attributes (10049). The page of 2023
 * says that communities do not have this call.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { clearAttributes } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(clearAttributes, { GroupId: "live" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/44189
 */
export const clearAttributes = Endpoint.make("group.clearAttributes", {
  path: "group_open_http_svc/clear_group_attr",
  idempotency: "idempotent",
  destroys: "all attributes of the group",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId
  }),
  success: {},
  errors: [10002, 10004, 10007, 10010, 10015, 10045, 10046, 10047, 10048, 10049]
})
