import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupCounter } from "../model/counter.js"
import { GroupId } from "../model/group.js"

/**
 * Gets counters of a group.
 *
 * A group has at most 20 counters with keys of at most 128 bytes; communities have none.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without
 * it the code is 10059.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getCounters } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getCounters, { GroupId: "live", GroupCounterKeys: ["likes"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53427
 */
export const getCounters = Endpoint.make("group.getCounters", {
  path: "group_open_http_svc/get_group_counter",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Names of the counters, all of them when it is left out. */
    GroupCounterKeys: Schema.optional(Schema.Array(Schema.String))
  }),
  success: () => ({
    /** Counters of the group. */
    GroupCounter: Schema.optional(Schema.Array(GroupCounter))
  }),
  errors: [10002, 10004, 10007, 10010, 10015, 10059]
})
