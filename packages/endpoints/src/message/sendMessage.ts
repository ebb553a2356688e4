import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { sentMessage } from "../model/sentMessage.js"

/**
 * Sends a one-to-one message.
 *
 * The service deduplicates by the sender, `MsgSeq`, `MsgRandom` and the content, for 120 seconds. The client generates
 * the two numbers before the first attempt when they are left out and never changes them, so a call with an unknown
 * outcome (a lost connection, 60008) can be retried in this time without a second message. A message that you send
 * again yourself, later or in another process, needs the same two numbers as before.
 *
 * Sender and receiver must be imported (20003). Whether they are friends, have blocked each other or
 * are muted is not checked. The webhooks before and after a one-to-one message are fired unless
 * `ForbidCallbackControl` says otherwise; a rejection by your own server comes back as 20006 or a code
 * from 120001 to 130000. The body of the request has at most 12 KB, 8 KB by older pages (93000). Older
 * pages also list 20009 to 20012 and 90011. Trial and developer editions have 1,000 one-to-one
 * messages a day in all.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendMessage } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(sendMessage, {
 *   From_Account: "id1",
 *   To_Account: "id2",
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34919
 */
export const sendMessage = Endpoint.make("message.sendMessage", {
  path: "openim/sendmsg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    ...sentMessage,
    /** Receiver. */
    To_Account: UserId,
    /** Time of the message, in Unix seconds. */
    MsgTimeStamp: Schema.optional(Schema.Int),
    /** Webhooks that are not fired for this message: that before it is sent, that after it, or both. */
    ForbidCallbackControl: Schema.optional(
      Schema.Array(Enum.open("ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"))
    ),
    /** 1 lets pairs of names and values be attached to the message later, 0 does not. */
    SupportMessageExtension: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Time at which the message was sent, in Unix seconds. */
    MsgTime: Schema.Int,
    /**
     * Identifies the message, to recall or change it, for read receipts and for its extension; at most 50 characters.
     */
    MsgKey: Schema.String,
    /** Identifies the message in clients; responses have it since about December 2024. */
    MsgId: Schema.optional(Schema.String)
  }),
  errors: [
    20001, 20002, 20003, 20004, 20005, 20006, 90001, 90002, 90003, 90005, 90006, 90007, 90009, 90010, 90012, 90026,
    90031, 90044, 90048, 90992, 91000, 93000
  ],
  dedupKeys: ["MsgSeq", "MsgRandom"],
  dedupWindow: 120
})
