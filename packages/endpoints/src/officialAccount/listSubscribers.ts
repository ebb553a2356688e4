import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { OfficialAccountId } from "../model/officialAccount.js"

/**
 * Lists the subscribers of an official account, page by page.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). Go on with `Next` until it is
 * empty. The page says that all subscribers come in one response when `Limit` is left out.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listSubscribers } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(listSubscribers, {
 *   Official_Account: "@TOA#_news",
 *   Limit: 100,
 *   Next: ""
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60759
 */
export const listSubscribers = Endpoint.make("officialAccount.listSubscribers", {
  path: "official_account_open_http_svc/get_subscriber_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /** Subscribers per page, at most 200. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(200))),
    /** Start of the page: empty first, then Next of the response. */
    Next: Schema.String
  }),
  success: () => ({
    /** Start of the next page; empty at the end. */
    Next: Schema.optional(Schema.String),
    /** Number of all subscribers. */
    SubscriberNum: Schema.optional(Schema.Int),
    /** Subscribers of this page. */
    SubscriberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the subscriber. */
          Subscriber_Account: Schema.String,
          /** Time of the subscription, in Unix seconds. */
          SubscribeTime: Schema.optional(Schema.Int),
          /** Data of your own that modifySubscriber stored with the subscription. */
          CustomString: Schema.optional(Schema.String),
          /**
           * Whether and how the subscriber gets messages: a word in the sample of the page, a number in an official
           * SDK.
           */
          MsgFlag: Schema.optional(
            Schema.Union(Enum.open("AcceptAndNotify", "AcceptNotNotify", "Discard"), Schema.Int)
          ),
          /** Time of the last message that the subscriber sent, in Unix seconds; 0 when there is none. */
          LastSendMsgTime: Schema.optional(Schema.Int)
        })
      )
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000],
  paging: {
    items: "SubscriberList",
    cursors: [{ request: "Next", first: "", next: "Next" }],
    last: { field: "Next", is: "unset" }
  }
})
