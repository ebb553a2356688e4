import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"
import { OfflinePushInfo } from "../model/offlinePush.js"

/**
 * Sends a message to a group.
 *
 * The service deduplicates by the content and `Random` for five minutes. The client generates
 * `Random` once per call when it is left out and keeps it, so a call with an unknown outcome is
 * retried within that time without a second message.
 *
 * A message that is dropped because the group gets too many succeeds all the same: look at
 * `MsgDropReason`. A group takes 40 messages a second by default (10023), the trial and development
 * plans take 1,000 messages a day in all, and a body is at most 12 KB long (80002).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendMessage } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(sendMessage, {
 *   GroupId: "readers",
 *   From_Account: "id",
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello, @id1" } }],
 *   GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: "id1" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34959
 */
export const sendMessage = Endpoint.make("group.sendMessage", {
  path: "group_open_http_svc/send_group_msg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /**
     * Number of 32 bits by which the service deduplicates, together with the content; the client generates it when it
     * is left out.
     */
    Random: Schema.optional(UInt32),
    /** Priority of the message, `Normal` when it is left out; the case of the letters counts. */
    MsgPriority: Schema.optional(Enum.open("High", "Normal", "Low")),
    /** Elements of the message. */
    MsgBody: MsgBody,
    /** Sender, who must exist; the calling admin when it is left out. */
    From_Account: Schema.optional(UserId),
    /** How the message is pushed to members who are offline. */
    OfflinePushInfo: Schema.optional(OfflinePushInfo),
    /** Webhooks that are not fired for this message. */
    ForbidCallbackControl: Schema.optional(
      Schema.Array(Enum.open("ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"))
    ),
    /**
     * 1 sends to members who are online only and stores nothing, 0 is the default; not for live groups (`AVChatRoom`).
     */
    OnlineOnlyFlag: Schema.optional(Enum.open(0, 1)),
    /**
     * `NoLastMsg` leaves the conversation as it is, `NoUnread` counts nothing as unread. Not together with
     * `OnlineOnlyFlag` 1, and `NoUnread` not for live groups.
     */
    SendMsgControl: Schema.optional(Schema.Array(Enum.open("NoLastMsg", "NoUnread"))),
    /** Custom data that is stored with the message. */
    CloudCustomData: Schema.optional(Schema.String),
    /** 1 lets the message have extensions. */
    SupportMessageExtension: Schema.optional(Enum.open(0, 1)),
    /**
     * The only members who get the message, at most 50; it does not count as unread. For Work, Public and Meeting in
     * the Pro edition (Ultimate in mainland China).
     */
    To_Account: Schema.optional(Schema.Array(UserId).pipe(Schema.maxItems(50))),
    /** Topic to which it is sent; for communities with topics only. */
    TopicId: Schema.optional(Schema.String),
    /** 1 asks for read receipts, 0 is the default. */
    NeedReadReceipt: Schema.optional(Enum.open(0, 1)),
    /** Mentions in the order of the text; live groups cannot mention everyone. */
    GroupAtInfo: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** 1 mentions everyone, 0 one member. */
          GroupAtAllFlag: Enum.open(0, 1),
          /** UserID of the member, with `GroupAtAllFlag` 0. */
          GroupAt_Account: Schema.optional(Schema.String)
        })
      )
    )
  }),
  success: () => ({
    /** Time of the service, in Unix seconds. */
    MsgTime: Schema.optional(Schema.Int),
    /** Sequence number of the message. */
    MsgSeq: Schema.optional(Schema.Int),
    /** Why the message was dropped, such as `MsgFreqCtrl`; missing when it was sent. */
    MsgDropReason: Schema.optional(Schema.String)
  }),
  errors: [10002, 10004, 10007, 10010, 10015, 10016, 10017, 10023, 80002],
  dedupKeys: ["Random"],
  dedupWindow: 300
})
