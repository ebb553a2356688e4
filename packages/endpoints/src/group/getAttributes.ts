import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Gets all attributes of a group.
 *
 * Attributes are read under `group_open_attr_http_svc` and written under `group_open_http_svc`. What a
 * request calls `GroupAttr` is `GroupAttrAry` in this response. Keys are lower-case, unlike those of
 * counters and custom fields.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getAttributes } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getAttributes, { GroupId: "live" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/44187
 */
export const getAttributes = Endpoint.make("group.getAttributes", {
  path: "group_open_attr_http_svc/get_group_attr",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId
  }),
  success: () => ({
    /** Attributes of the group; mind the lower-case keys. */
    GroupAttrAry: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the attribute. */
          key: Schema.String,
          /** Value of the attribute. */
          value: Schema.String
        })
      )
    )
  }),
  errors: [10002, 10004, 10007, 10010, 10015]
})
