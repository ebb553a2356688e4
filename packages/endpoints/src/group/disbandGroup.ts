import * as Endpoint from "@tcchat/core/Endpoint"
import { GroupId } from "../model/group.js"

/**
 * Disbands a group, for good.
 *
 * A second call responds with 10010, so this code can also mean that the first attempt of a call has done it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { disbandGroup } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(disbandGroup, { GroupId: "readers" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34896
 */
export const disbandGroup = Endpoint.make("group.disbandGroup", {
  path: "group_open_http_svc/destroy_group",
  idempotency: "idempotent",
  destroys: "the group with its members and messages",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
