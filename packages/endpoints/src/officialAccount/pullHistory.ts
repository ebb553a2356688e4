import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { OfficialAccountId } from "../model/officialAccount.js"
import { ReceivedMsgBody } from "../model/receivedMessage.js"

/**
 * Pulls messages of an official account, from the newest back to the oldest, page by page.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). Ask without `LastMsgKey` first,
 * then with that of the response. A response holds up to 20 messages, fewer when they are long:
 * `IsFinished` speaks of the messages asked for, not of the whole history.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullHistory } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(pullHistory, {
 *   Official_Account: "@TOA#_news",
 *   ReqMsgNumber: 20
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60812
 */
export const pullHistory = Endpoint.make("officialAccount.pullHistory", {
  path: "official_account_open_http_svc/official_account_msg_get_simple",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /** Start of the page: left out for the newest messages, then LastMsgKey of the response. */
    LastMsgKey: Schema.optional(Schema.String),
    /** Messages asked for; up to 20 are returned. */
    ReqMsgNumber: Schema.optional(Schema.Int),
    /** 1 includes messages that were recalled, 0 is the default. */
    WithRecalledMsg: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Id of the official account. */
    Official_Account: Schema.optional(Schema.String),
    /**
     * 1 when all messages asked for are here, 0 when they are not, as they are too long or more than 20, 2 when
     * all messages before these have expired.
     */
    IsFinished: Schema.optional(Schema.Int),
    /** Start of the next page. */
    LastMsgKey: Schema.optional(Schema.String),
    /** Messages, the newest first. */
    RspMsgList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Sender of the message. */
          From_Account: Schema.optional(Schema.String),
          /**
           * 1 for the place of a message that has expired, was deleted or is not stored: MsgBody is empty then.
           * Recalled messages are listed only when WithRecalledMsg asks for them.
           */
          IsPlaceMsg: Schema.optional(Schema.Int),
          /** Elements of the message, in order. */
          MsgBody: Schema.optional(ReceivedMsgBody),
          /** Sequence number of the message; the smaller is the earlier. */
          MsgSeq: Schema.optional(Schema.Int),
          /** Key of the message, made of its sequence number, 1 and its time. */
          MsgKey: Schema.optional(Schema.String),
          /** Time of the message, in Unix seconds. */
          MsgTimeStamp: Schema.optional(Schema.Int)
        })
      )
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000],
  paging: {
    items: "RspMsgList",
    cursors: [{ request: "LastMsgKey", next: "LastMsgKey" }],
    last: [{ field: "IsFinished", is: 2 }, { field: "LastMsgKey", is: "unset" }, { page: "empty" }]
  }
})
