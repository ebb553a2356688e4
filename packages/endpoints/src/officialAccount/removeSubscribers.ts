import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { OfficialAccountId } from "../model/officialAccount.js"

/**
 * Removes subscribers of an official account.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). Send the users in
 * `SubscriberToDel_Account`, as the sample of the page and an official SDK do; its field table has
 * `SubscriberList` instead, which may be a slip. The call succeeds as a whole even when single
 * users fail: look at each `Result`, where 0 is a failure, for which no code is given.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeSubscribers } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(removeSubscribers, {
 *   Official_Account: "@TOA#_news",
 *   SubscriberToDel_Account: ["id1", "id2"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60761
 */
export const removeSubscribers = Endpoint.make("officialAccount.removeSubscribers", {
  path: "official_account_open_http_svc/delete_subscriber",
  idempotency: "idempotent",
  destroys: "the subscription of these users",
  ratePerSecond: 200,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        /** Id of the official account, as createOfficialAccount returns it. */
        Official_Account: OfficialAccountId,
        /** UserIDs of the subscribers to remove. */
        SubscriberToDel_Account: Schema.Array(UserId)
      }),
      Schema.Struct({
        /** Id of the official account, as createOfficialAccount returns it. */
        Official_Account: OfficialAccountId,
        /** Subscribers to remove: the form of the field table. */
        SubscriberList: Schema.Array(
          Schema.Struct({
            /** UserID of the subscriber. */
            Subscriber_Account: UserId
          })
        )
      })
    ),
  success: () => ({
    /** One entry per user. */
    SubscriberList: Schema.Array(
      Schema.Struct({
        /** UserID of the user. */
        Subscriber_Account: Schema.String,
        /** 0 failed, 1 removed, 2 was no subscriber. */
        Result: Schema.Int
      })
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000, 131003],
  items: [
    { list: "SubscriberList", key: "Subscriber_Account", state: { field: "Result", succeeded: [1, 2], failed: [0] } }
  ]
})
