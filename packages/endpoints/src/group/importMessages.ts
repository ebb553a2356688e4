import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"

/**
 * Imports up to 7 messages into a group from another system.
 *
 * The call succeeds as a whole even when single messages are not imported: look at each `Result`. It
 * sets the unread messages of all members to 0. Each message has to be later than the group and than
 * its newest message, so give them in the order of their times.
 *
 * A call with an unknown outcome is not retried. If you repeat it yourself, the service
 * deduplicates within five minutes for messages with a `Random`, and otherwise fails for the times
 * of messages that are there already.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importMessages } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(importMessages, {
 *   GroupId: "readers",
 *   MsgList: [
 *     {
 *       From_Account: "id",
 *       SendTime: 1448357837,
 *       Random: 8912345,
 *       MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello" } }]
 *     }
 *   ]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34968
 */
export const importMessages = Endpoint.make("group.importMessages", {
  path: "group_open_http_svc/import_group_msg",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** 1 updates the conversation; not for live groups (`AVChatRoom`) and communities. */
    RecentContactFlag: Schema.optional(Enum.open(0, 1)),
    /** Messages in the order of their times, at most 7. The page calls it an object, its sample is an array. */
    MsgList: Schema.Array(
      Schema.Struct({
        /** Sender of the message. */
        From_Account: UserId,
        /**
         * Time of the message, in Unix seconds: later than the creation of the group and its newest message, earlier
         * than now.
         */
        SendTime: Schema.Int,
        /** Number of 32 bits: a message with the same one within five minutes is dropped as a duplicate. */
        Random: Schema.optional(UInt32),
        /** Elements of the message. */
        MsgBody: MsgBody
      })
    ).pipe(Schema.maxItems(7)),
    /** Topic into which they are imported; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** One entry per message. */
    ImportMsgResult: Schema.Array(
      Schema.Struct({
        /** Sequence number of the message. */
        MsgSeq: Schema.optional(Schema.Int),
        /** Time of the message, in Unix seconds. */
        MsgTime: Schema.optional(Schema.Int),
        /** 0 for a message that was imported, 10004 for a time that does not fit, 80002 for one that is too long. */
        Result: Schema.Int
      })
    )
  }),
  errors: [10004, 10007, 10010, 10015, 10020],
  items: [{ list: "ImportMsgResult", key: "MsgSeq", code: "Result" }],
  chunks: [{ field: "MsgList", size: 7 }]
})
