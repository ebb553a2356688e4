import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"

/**
 * Sends a message to all live groups (`AVChatRoom`) of the app.
 *
 * It takes one call a second, so merge messages into one body, which is at most 12,000 bytes long. The service
 * deduplicates by the content and `Random` for five minutes. The client generates `Random` once per call when it is
 * left out and keeps it, so a call with an unknown outcome is retried within that time without a second message.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * broadcasts switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { broadcastMessage } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(broadcastMessage, {
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "We are back." } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49440
 */
export const broadcastMessage = Endpoint.make("group.broadcastMessage", {
  path: "group_open_http_svc/send_broadcast_msg",
  idempotency: "deduplicated",
  destroys: "nothing, but reaches all live groups of the app",
  ratePerSecond: 1,
  payload: () => ({
    /** Sender, who must exist; the calling admin when it is left out. */
    From_Account: Schema.optional(UserId),
    /**
     * Number of 32 bits by which the service deduplicates, together with the content; the client generates it when it
     * is left out.
     */
    Random: Schema.optional(UInt32),
    /** Elements of the message. */
    MsgBody: MsgBody,
    /** Custom data of the message. */
    CloudCustomData: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Sequence number of the message. */
    MsgSeq: Schema.optional(Schema.Int)
  }),
  errors: [10002, 10003, 10004, 10007, 10023],
  dedupKeys: ["Random"],
  dedupWindow: 300
})
