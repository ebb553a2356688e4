import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Sets the messages of a one-to-one conversation read, which clears its unread count.
 *
 * Without `MsgReadTime` a late second call also marks messages that came in between.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setMessagesRead } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(setMessagesRead, { Report_Account: "id1", Peer_Account: "id2" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/38996
 */
export const setMessagesRead = Endpoint.make("message.setMessagesRead", {
  path: "openim/admin_set_msg_read",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User who has read the messages. */
    Report_Account: UserId,
    /** The other side. */
    Peer_Account: UserId,
    /**
     * Messages up to this time become read, in Unix seconds; now when it is left out. The Chinese page has a number,
     * the English ones have a string.
     */
    MsgReadTime: Schema.optional(Schema.Union(Schema.Int, Schema.String))
  }),
  success: {},
  errors: [90001, 90003, 90008]
})
