import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Sends read receipts for one-to-one messages, from their receiver to their sender.
 *
 * The messages must have been sent with `IsNeedReadReceipt` 1. No page says how often it may be
 * called, so the default rate limit applies. Of its codes only the first ones are known here.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendReadReceipts } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(sendReadReceipts, {
 *   Operator_Account: "id2",
 *   Peer_Account: "id1",
 *   C2CMsgInfo: [{ From_Account: "id1", To_Account: "id2", MsgKey: "31906_833502_1572869830" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77776
 */
export const sendReadReceipts = Endpoint.make("message.sendReadReceipts", {
  path: "openim/c2c_msg_read_receipt",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User who has read the messages: their receiver. */
    Operator_Account: UserId,
    /** Sender of the messages. */
    Peer_Account: UserId,
    /** Messages that have been read. */
    C2CMsgInfo: Schema.Array(
      Schema.Struct({
        /** Sender, the same as `Peer_Account`. */
        From_Account: UserId,
        /** Receiver, the same as `Operator_Account`. */
        To_Account: UserId,
        /** Key of the message. */
        MsgKey: Schema.String
      })
    )
  }),
  success: {},
  errors: [20001, 20002]
})
