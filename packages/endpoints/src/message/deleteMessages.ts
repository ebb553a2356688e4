import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Deletes up to 30 messages from the history of one side of a conversation.
 *
 * The other side keeps its copies. Keys of a wrong form are named by the response. There is no English
 * page, and the codes of the Chinese one are not known here.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteMessages } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(deleteMessages, {
 *   Operator_Account: "id1",
 *   Peer_Account: "id2",
 *   MsgKeyList: ["31906_833502_1572869830"]
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/101439
 */
export const deleteMessages = Endpoint.make("message.deleteMessages", {
  path: "openim/delete_c2c_msg_ramble",
  idempotency: "idempotent",
  destroys: "these messages from one side's history",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose copies are deleted. */
    Operator_Account: UserId,
    /** The other side. */
    Peer_Account: UserId,
    /** Keys of the messages, 1 to 30. */
    MsgKeyList: Schema.Array(Schema.String).pipe(Schema.minItems(1), Schema.maxItems(30))
  }),
  success: () => ({
    /** Keys of the request that have a wrong form. */
    InvalidMsgKeyList: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: "undocumented",
  items: [{ list: "InvalidMsgKeyList" }],
  chunks: [{ field: "MsgKeyList", size: 30 }]
})
