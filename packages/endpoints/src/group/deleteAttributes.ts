import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Deletes some attributes of a group, of any type.
 *
 * An attribute that does not exist responds with 10050, so this code can also mean that the first attempt of a call has
 * deleted it. A group takes five writes a second over all calls that write attributes (10049). The entries have the
 * lower-case `key` only.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteAttributes } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(deleteAttributes, { GroupId: "live", GroupAttr: [{ key: "color" }] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/59499
 */
export const deleteAttributes = Endpoint.make("group.deleteAttributes", {
  path: "group_open_http_svc/delete_group_attr",
  idempotency: "idempotent",
  destroys: "the named attributes of the group",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Attributes to delete. */
    GroupAttr: Schema.Array(
      Schema.Struct({
        /** Name of the attribute. */
        key: Schema.String
      })
    )
  }),
  success: {},
  errors: [10002, 10004, 10007, 10010, 10015, 10045, 10049, 10050]
})
