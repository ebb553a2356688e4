import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { ReceivedMsgBody } from "../model/receivedMessage.js"

const range = {
  /** Number of messages that are wanted. */
  MaxCnt: Schema.Int,
  /** Earliest time, in Unix seconds. */
  MinTime: Schema.Int,
  /** Latest time, in Unix seconds; from the second page on the `LastMsgTime` of the last response. */
  MaxTime: Schema.Int,
  /** From the second page on: the `LastMsgKey` of the last response. */
  LastMsgKey: Schema.optional(Schema.String)
}

/**
 * Pulls the history of a one-to-one conversation, page by page, the newest page first.
 *
 * While `Complete` is 0, ask again with the `LastMsgTime` of the response as `MaxTime` and with its
 * `LastMsgKey`. Within a page the messages run from old to new. A response has at most 13 KB, so it may
 * hold fewer messages than asked for.
 *
 * The two sides may have different histories: one may have cleared the chat, deleted the conversation
 * with its messages or single messages, or the message was sent with `SyncOtherMachine` 2. It reaches
 * back as far as the app stores messages, 7 days by default. Older pages and SDKs call the two
 * accounts `From_Account` and `To_Account`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullHistory } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(pullHistory, {
 *   Operator_Account: "id1",
 *   Peer_Account: "id2",
 *   MaxCnt: 100,
 *   MinTime: 1584669600,
 *   MaxTime: 1584673200
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/35478
 */
export const pullHistory = Endpoint.make("message.pullHistory", {
  path: "openim/admin_getroammsg",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        /** The side whose view of the conversation is read. */
        Operator_Account: UserId,
        /** The other side. */
        Peer_Account: UserId,
        ...range
      }),
      Schema.Struct({
        /** The side whose view of the conversation is read: the older name of `Operator_Account`. */
        From_Account: UserId,
        /** The other side: the older name of `Peer_Account`. */
        To_Account: UserId,
        ...range
      })
    ),
  success: () => ({
    /** 1 when these were all messages of the time, 0 when there are more. */
    Complete: Schema.Int,
    /** Number of messages in this response. */
    MsgCnt: Schema.optional(Schema.Int),
    /** Time of the oldest message of this response, in Unix seconds. */
    LastMsgTime: Schema.optional(Schema.Int),
    /** Key of the oldest message of this response. */
    LastMsgKey: Schema.optional(Schema.String),
    /** Messages, from old to new. */
    MsgList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Sender. */
          From_Account: Schema.String,
          /** Receiver. */
          To_Account: Schema.String,
          /** Sequence number. */
          MsgSeq: Schema.Int,
          /** Random number. */
          MsgRandom: Schema.Int,
          /** Time at which the message was sent, in Unix seconds. */
          MsgTimeStamp: Schema.Int,
          /** 0 for a normal message, 8 for one that has been recalled. */
          MsgFlagBits: Schema.optional(Schema.Int),
          /** 1 when the other side has sent a read receipt, 0 when not. */
          IsPeerRead: Schema.optional(Schema.Int),
          /** Identifies the message, to recall or change it, for read receipts and for its extension. */
          MsgKey: Schema.optional(Schema.String),
          /** Elements of the message, in order. */
          MsgBody: Schema.optional(ReceivedMsgBody),
          /** Custom data of the message. */
          CloudCustomData: Schema.optional(Schema.String),
          /** Time that the client of the sender set, in Unix seconds; only an SDK has this field. */
          MsgClientTime: Schema.optional(Schema.Int)
        })
      )
    )
  }),
  errors: [90001, 90003, 90008, 90009, 91000],
  paging: {
    items: "MsgList",
    cursors: [
      { request: "MaxTime", next: "LastMsgTime" },
      { request: "LastMsgKey", next: "LastMsgKey" }
    ],
    last: { field: "Complete", is: "set" }
  }
})
