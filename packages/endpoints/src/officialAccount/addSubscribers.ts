import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { OfficialAccountId } from "../model/officialAccount.js"

/**
 * Subscribes up to 100 users to an official account.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even
 * when single users fail: look at each `Result`, where 0 is a failure, for which no code is given.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addSubscribers } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(addSubscribers, {
 *   Official_Account: "@TOA#_news",
 *   SubscriberList: [{ Subscriber_Account: "id1" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60760
 */
export const addSubscribers = Endpoint.make("officialAccount.addSubscribers", {
  path: "official_account_open_http_svc/add_subscriber",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /** Users to subscribe, at most 100. */
    SubscriberList: Schema.Array(
      Schema.Struct({
        /** UserID of the user. A Java SDK calls this field Official_Account, against the page. */
        Subscriber_Account: UserId
      })
    ).pipe(Schema.maxItems(100))
  }),
  success: () => ({
    /** One entry per user. */
    SubscriberList: Schema.Array(
      Schema.Struct({
        /** UserID of the user. */
        Subscriber_Account: Schema.String,
        /** 0 failed, 1 subscribed, 2 was a subscriber already. */
        Result: Schema.Int
      })
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130005, 130006, 130007, 130008, 130010, 131000],
  items: [
    { list: "SubscriberList", key: "Subscriber_Account", state: { field: "Result", succeeded: [1, 2], failed: [0] } }
  ],
  chunks: [{ field: "SubscriberList", size: 100 }]
})
