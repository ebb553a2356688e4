import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Deletes counters of a group, all of them when no names are given.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without
 * it the code is 10059.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteCounters } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(deleteCounters, { GroupId: "live", GroupCounterKeys: ["likes"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53429
 */
export const deleteCounters = Endpoint.make("group.deleteCounters", {
  path: "group_open_http_svc/delete_group_counter",
  idempotency: "idempotent",
  destroys: "the named counters of the group",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Names of the counters. Every counter is deleted when it is left out. */
    GroupCounterKeys: Schema.optional(Schema.Array(Schema.String))
  }),
  success: {},
  errors: [10002, 10004, 10007, 10010, 10015, 10059]
})
