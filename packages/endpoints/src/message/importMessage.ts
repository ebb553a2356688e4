import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"

/**
 * Imports a one-to-one message from another system.
 *
 * The service deduplicates by `MsgSeq`, `MsgRandom` and `MsgTimeStamp` within the conversation, in either direction;
 * the content plays no part, and the first import stays. The client generates the two numbers before the first attempt
 * when they are left out. To be able to run a migration again as a whole, derive them from your own data: a number that
 * is left out is a new one with each call.
 *
 * Import in the order of time. The message goes into the conversations of both users and fires no
 * webhooks. The body of the request has at most 12 KB (93000).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importMessage } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(importMessage, {
 *   SyncFromOldSystem: 2,
 *   From_Account: "id1",
 *   To_Account: "id2",
 *   MsgSeq: 1,
 *   MsgRandom: 1287657,
 *   MsgTimeStamp: 1556178721,
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/35014
 */
export const importMessage = Endpoint.make("message.importMessage", {
  path: "openim/importmsg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /**
     * 2 for history, which is neither counted as unread nor delivered to devices, 5 for messages of today, which are both.
     * Older pages have 1 in place of 5.
     */
    SyncFromOldSystem: Enum.closed("another value could notify the receivers of an old message", 1, 2, 5),
    /** Sender. */
    From_Account: UserId,
    /** Receiver. */
    To_Account: UserId,
    /** Sequence number, by which the service deduplicates. */
    MsgSeq: Schema.optional(UInt32),
    /** Random number, by which the service deduplicates. */
    MsgRandom: Schema.optional(UInt32),
    /** Time at which the message was sent in the other system, in Unix seconds; the service deduplicates by it. */
    MsgTimeStamp: Schema.Int,
    /** Elements of the message, in order; at most one of them is a `TIMCustomElem`. */
    MsgBody: MsgBody,
    /** Custom data, which is stored with the message and delivered to the receiver. */
    CloudCustomData: Schema.optional(Schema.String)
  }),
  success: {},
  errors: [
    90001, 90002, 90003, 90005, 90006, 90007, 90008, 90009, 90010, 90011, 90012, 90026, 90030, 90048, 90992, 91000,
    93000
  ],
  dedupKeys: ["MsgSeq", "MsgRandom"]
})
