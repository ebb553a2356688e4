import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { sentMessage } from "../model/sentMessage.js"

/**
 * Sends one message to up to 500 users.
 *
 * The call succeeds as a whole even when single receivers fail: `ActionStatus` is `SomeError` then,
 * and `ErrorList` names them. It fails only when all of them do. Besides the calls there is a limit of
 * 12,000 deliveries a minute, in which each receiver counts; trial and developer editions cannot raise
 * it.
 *
 * The service deduplicates for one second by `MsgRandom`; the 120 seconds of `sendMessage` are documented for
 * `sendMessage` only. So a call with an unknown outcome is hardly ever retried: a later retry could send a second
 * message. No webhooks are fired. The body of the request has at most 12 KB (93000).
 *
 * `OnlineOnlyFlag` 1 keeps the message out of the history by the newest Chinese page; the English page
 * of December 2024 still names `MsgLifeTime` for this, with 0 in one version and 1 in another.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendBatchMessages } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(sendBatchMessages, {
 *   From_Account: "id",
 *   To_Account: ["id1", "id2"],
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34920
 */
export const sendBatchMessages = Endpoint.make("message.sendBatchMessages", {
  path: "openim/batchsendmsg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    ...sentMessage,
    /** Receivers, 1 to 500. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(500))
  }),
  success: () => ({
    /** Identifies the message, to recall or change it. */
    MsgKey: Schema.optional(Schema.String),
    /** Identifies the message in clients; newer responses have it. */
    MsgId: Schema.optional(Schema.String),
    /** Receivers that failed; left out when none did. */
    ErrorList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The receiver. */
          To_Account: Schema.String,
          /** Why it failed, such as 70107 for an account that does not exist. */
          ErrorCode: Schema.Int
        })
      )
    )
  }),
  errors: [
    70107, 70169, 90001, 90002, 90004, 90007, 90008, 90009, 90010, 90011, 90012, 90026, 90028, 90029, 90048, 90057,
    90992, 91000, 93000
  ],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode" }],
  chunks: [{ field: "To_Account", size: 500, perMinute: 12_000 }],
  dedupKeys: ["MsgSeq", "MsgRandom"],
  dedupWindow: 1
})
