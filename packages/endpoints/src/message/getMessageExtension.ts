import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { Extension } from "../model/extension.js"
import { UserId } from "../model/identifiers.js"

/**
 * Gets the extension of a one-to-one message: pairs of names and values that clients attach to it.
 *
 * The message must have been sent with `SupportMessageExtension` 1; 23004 says that there is no such
 * message. A message has at most 300 pairs, a response at most 200: ask again from a greater `StartSeq`
 * until `CompleteFlag` is 1. Pairs that were set in one call may have the same `Seq`.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * message extensions switched on in the console; without them the code is 10008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getMessageExtension } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(getMessageExtension, {
 *   From_Account: "id1",
 *   To_Account: "id2",
 *   MsgKey: "31906_833502_1572869830",
 *   StartSeq: 0
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/51194
 */
export const getMessageExtension = Endpoint.make("message.getMessageExtension", {
  path: "openim_msg_ext_http_svc/get_key_values",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Sender of the message; the calling admin when it is left out. */
    From_Account: Schema.optional(UserId),
    /** Receiver of the message. */
    To_Account: UserId,
    /** Key of the message. */
    MsgKey: Schema.String,
    /** Only pairs whose `Seq` is this or greater. */
    StartSeq: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)))
  }),
  success: () => ({
    /** 1 when these were all pairs, 0 when there are more. */
    CompleteFlag: Schema.optional(Schema.Int),
    /** Greatest `Seq` of the message. */
    LatestSeq: Schema.optional(Schema.Int),
    /** Pairs with a `Seq` up to this one have been cleared: drop those that you have stored. */
    ClearSeq: Schema.optional(Schema.Int),
    /** Pairs in the order of their `Seq`, at most 200. */
    ExtensionList: Schema.optional(Schema.Array(Extension))
  }),
  errors: [10002, 10004, 10008, 23004],
  paging: {
    items: "ExtensionList",
    cursors: [{ request: "StartSeq", next: { from: "highest", field: "Seq" } }],
    last: { field: "CompleteFlag", is: "set" },
    overlaps: true
  }
})
