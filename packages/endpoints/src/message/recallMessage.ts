import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Recalls a one-to-one message.
 *
 * It may be of any age, and what is recalled does not come back. A second identical call fails with 20023, which says
 * that the message has been recalled already; 20022 says that there is no such message.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { recallMessage } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(recallMessage, {
 *   From_Account: "id1",
 *   To_Account: "id2",
 *   MsgKey: "31906_833502_1572869830"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/35015
 */
export const recallMessage = Endpoint.make("message.recallMessage", {
  path: "openim/admin_msgwithdraw",
  idempotency: "idempotent",
  destroys: "the message, for both sides",
  ratePerSecond: 200,
  payload: () => ({
    /** Sender of the message. */
    From_Account: UserId,
    /** Receiver of the message. */
    To_Account: UserId,
    /** Key of the message, from the response to sending it, from a webhook or from the history. */
    MsgKey: Schema.String
  }),
  success: {},
  errors: [20022, 20023, 90001, 90003, 90008, 90009, 90054, 91000]
})
