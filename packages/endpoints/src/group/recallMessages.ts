import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { maxBytes } from "../model/text.js"

/**
 * Recalls up to 10 messages of a group.
 *
 * The call succeeds as a whole even when single messages are not recalled: look at each `RetCode`. In
 * live groups (`AVChatRoom`) only messages of the last hour can be recalled, and only members who are
 * online notice it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { recallMessages } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(recallMessages, {
 *   GroupId: "readers",
 *   MsgSeqList: [{ MsgSeq: 100 }, { MsgSeq: 101 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34965
 */
export const recallMessages = Endpoint.make("group.recallMessages", {
  path: "group_open_http_svc/group_msg_recall",
  idempotency: "idempotent",
  destroys: "these messages, for all members",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Messages to recall, at most 10. */
    MsgSeqList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message. */
        MsgSeq: Schema.Int
      })
    ).pipe(Schema.maxItems(10)),
    /** Topic of the messages; for communities with topics only. */
    TopicId: Schema.optional(Schema.String),
    /** Reason, at most 100 bytes. */
    Reason: Schema.optional(Schema.String.pipe(maxBytes(100)))
  }),
  success: () => ({
    /** One entry per message. */
    RecallRetList: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message. */
        MsgSeq: Schema.Int,
        /** 0 for a message that was recalled, otherwise a code such as 10030, 10031 or 10032. */
        RetCode: Schema.Int
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10030, 10031, 10032, 10033, 10041],
  items: [{ list: "RecallRetList", key: "MsgSeq", code: "RetCode" }],
  chunks: [{ field: "MsgSeqList", size: 10 }]
})
