import * as Endpoint from "@tcchat/core/Endpoint"
import { UserId } from "../model/identifiers.js"
import { OfficialAccountId, officialAccountFields } from "../model/officialAccount.js"

/**
 * Stores data of your own with one subscription.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifySubscriber } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(modifySubscriber, {
 *   Official_Account: "@TOA#_news",
 *   Subscriber_Account: "id1",
 *   CustomString: "since the fair"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60762
 */
export const modifySubscriber = Endpoint.make("officialAccount.modifySubscriber", {
  path: "official_account_open_http_svc/modify_subscriber_info",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId,
    /** UserID of the subscriber. */
    Subscriber_Account: UserId,
    /** Data of your own, at most 3,000 bytes. */
    CustomString: officialAccountFields.CustomString
  }),
  success: {},
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000, 131003]
})
