import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { HistoryMessage } from "../model/groupMessage.js"

/**
 * Pulls the message history of a group, the newest messages first.
 *
 * For older messages ask again with the smallest `MsgSeq` of the response minus 1 in `ReqMsgSeq`. The
 * samples and SDKs call the list `RspMsgList`, the table of the page calls it `MsgList`; one of them
 * is present. Live groups (`AVChatRoom`) have no history.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullHistory } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(pullHistory, { GroupId: "readers", ReqMsgNumber: 20 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export const pullHistory = Endpoint.make("group.pullHistory", {
  path: "group_open_http_svc/group_msg_get_simple",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Number of messages, at most 20. */
    ReqMsgNumber: Schema.Int.pipe(Schema.lessThanOrEqualTo(20)),
    /** Greatest sequence number that is wanted; the newest messages come when it is left out. */
    ReqMsgSeq: Schema.optional(Schema.Int),
    /** 1 also returns messages that have been recalled. */
    WithRecalledMsg: Schema.optional(Enum.open(0, 1)),
    /** Topic that is read; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Id of the group. */
    GroupId: Schema.optional(Schema.String),
    /**
     * 1 when these are all messages that were asked for, 0 when the response was cut off because they are too long or
     * more than 20, 2 when all messages of the range have expired.
     */
    IsFinished: Schema.optional(Schema.Int),
    /** Messages, the newest first. */
    RspMsgList: Schema.optional(Schema.Array(HistoryMessage)),
    /** The same under the name of the table. */
    MsgList: Schema.optional(Schema.Array(HistoryMessage))
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015],
  paging: {
    items: ["RspMsgList", "MsgList"],
    cursors: [{ request: "ReqMsgSeq", next: { from: "lowest", field: "MsgSeq", plus: -1, least: 1 } }],
    last: [{ field: "IsFinished", is: 2 }, { page: "empty" }]
  }
})
