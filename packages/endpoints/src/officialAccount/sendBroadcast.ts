import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"
import { OfficialAccountId } from "../model/officialAccount.js"
import { OfflinePushInfo } from "../model/offlinePush.js"

/**
 * Sends a message of an official account to all its subscribers.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). One official account may send one
 * message a second and two broadcasts an hour. For 5 minutes the service drops a message with the
 * same content and `Random` (by the text of the page the same content is enough); the client
 * generates `Random` once per call, so within that time an attempt whose outcome is unknown is
 * retried without harm. Keep `MsgKey` to recall the message.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendBroadcast } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(sendBroadcast, {
 *   Official_Account: "@TOA#_news",
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Good morning" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60810
 */
export const sendBroadcast = Endpoint.make("officialAccount.sendBroadcast", {
  path: "official_account_open_http_svc/send_official_account_msg",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /**
     * Random number of 32 bits by which the service deduplicates; the client generates it when it is left out.
     */
    Random: Schema.optional(UInt32),
    /** Elements of the message, in order. */
    MsgBody: MsgBody,
    /** How the message is pushed to subscribers who are offline. */
    OfflinePushInfo: Schema.optional(OfflinePushInfo),
    /** Data of your own, stored with the message. */
    CloudCustomData: Schema.optional(Schema.String),
    /** Webhooks that this message does not fire. */
    ForbidCallbackControl: Schema.optional(
      Schema.Array(Enum.open("ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"))
    ),
    /** 1 sends only to subscribers who are online, 0 is the default and sends to all. */
    OnlineOnlyFlag: Schema.optional(Enum.open(0, 1)),
    /** NoLastMsg leaves the conversation as it was; not together with an OnlineOnlyFlag of 1. */
    SendMsgControl: Schema.optional(Schema.Array(Enum.open("NoLastMsg")))
  }),
  success: () => ({
    /** Time of the message at the service, in Unix seconds. */
    MsgTime: Schema.optional(Schema.Int),
    /** Key of the message, at most 50 characters: recallMessages takes it. */
    MsgKey: Schema.optional(Schema.String)
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000],
  dedupKeys: ["Random"],
  dedupWindow: 300
})
