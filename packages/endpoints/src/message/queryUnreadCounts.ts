import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Queries how many one-to-one messages a user has not read: in all, or in up to 10 conversations.
 *
 * Without `Peer_Account` the response is the total alone, with it one entry per conversation. The call
 * succeeds as a whole even when single ones fail: `ErrorList` names them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { queryUnreadCounts } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(queryUnreadCounts, { To_Account: "id", Peer_Account: ["id1", "id2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/41046
 */
export const queryUnreadCounts = Endpoint.make("message.queryUnreadCounts", {
  path: "openim/get_c2c_unread_msg_num",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose messages are counted. */
    To_Account: UserId,
    /** The other sides of the conversations, at most 10; the total is counted when it is left out. */
    Peer_Account: Schema.optional(Schema.Array(UserId).pipe(Schema.maxItems(10)))
  }),
  success: () => ({
    /** Messages not read in all conversations; only without `Peer_Account`. */
    AllC2CUnreadMsgNum: Schema.optional(Schema.Int),
    /** Messages not read by conversation; only with `Peer_Account`. */
    C2CUnreadMsgNumList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The other side. */
          Peer_Account: Schema.String,
          /** Messages not read. */
          C2CUnreadMsgNum: Schema.Int
        })
      )
    ),
    /** Conversations that failed. */
    ErrorList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The other side. */
          Peer_Account: Schema.String,
          /** Why it failed, such as 70107 for an account that does not exist. */
          ErrorCode: Schema.Int
        })
      )
    )
  }),
  errors: [90001, 90003, 90008],
  items: [{ list: "ErrorList", key: "Peer_Account", code: "ErrorCode" }],
  chunks: [{ field: "Peer_Account", size: 10 }]
})
