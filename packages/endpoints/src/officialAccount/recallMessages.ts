import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { OfficialAccountId } from "../model/officialAccount.js"
import { maxBytes } from "../model/text.js"

/**
 * Recalls up to 10 messages of an official account.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). Messages can be recalled as long
 * as the history is kept. The call succeeds as a whole even when single messages fail: look at each
 * `RetCode`. The codes of the page could be read only in part. Up to 200 calls a second is the
 * default of all calls.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { recallMessages } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(recallMessages, {
 *   Official_Account: "@TOA#_news",
 *   MsgKeyList: ["18_1_1700000000"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60811
 */
export const recallMessages = Endpoint.make("officialAccount.recallMessages", {
  path: "official_account_open_http_svc/official_account_msg_recall",
  idempotency: "idempotent",
  destroys: "these messages, for all subscribers",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /** Keys of the messages, at most 10. */
    MsgKeyList: Schema.Array(Schema.String).pipe(Schema.maxItems(10)),
    /** Why the messages are recalled, at most 100 bytes. */
    Reason: Schema.optional(Schema.String.pipe(maxBytes(100)))
  }),
  success: () => ({
    /** One entry per message. */
    RecallRetList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Key of the message. */
          MsgKey: Schema.String,
          /** 0 when the message is recalled, otherwise a code, such as 10030 for a message that does not exist. */
          RetCode: Schema.Int
        })
      )
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10030],
  items: [{ list: "RecallRetList", key: "MsgKey", code: "RetCode" }],
  chunks: [{ field: "MsgKeyList", size: 10 }]
})
