import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupCounter } from "../model/counter.js"
import { GroupId } from "../model/group.js"
import { Int64 } from "../model/integers.js"
import { maxBytes } from "../model/text.js"

/**
 * Sets counters of a group, or adds to them or takes from them.
 *
 * Only with the `Mode` `Set` a second call leaves the same state, so a call with an unknown outcome is not retried;
 * `getCounters` tells what happened. The mode that counts when it is left out is not documented. A group has at most 20
 * counters (10063) with keys of at most 128 bytes.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without
 * it the code is 10059.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { updateCounters } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(updateCounters, {
 *   GroupId: "live",
 *   GroupCounter: [{ Key: "likes", Value: 10 }],
 *   Mode: "Increase"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53428
 */
export const updateCounters = Endpoint.make("group.updateCounters", {
  path: "group_open_http_svc/update_group_counter",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Counters and values; a group has at most 20. */
    GroupCounter: Schema.Array(
      Schema.Struct({
        /** Name of the counter, at most 128 bytes. */
        Key: Schema.String.pipe(maxBytes(128)),
        /** Value of the counter or of its change, a signed number of 64 bits. */
        Value: Int64
      })
    ).pipe(Schema.maxItems(20)),
    /**
     * `Set` sets the value; `Increase` and `Decrease` change the present one, which is 0 for a counter that does not
     * exist.
     */
    Mode: Schema.optional(Enum.closed("another value could overwrite the count", "Set", "Increase", "Decrease"))
  }),
  success: () => ({
    /** Counters after the change. */
    GroupCounter: Schema.optional(Schema.Array(GroupCounter))
  }),
  errors: [10002, 10004, 10007, 10010, 10015, 10059, 10063]
})
