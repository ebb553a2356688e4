import * as Endpoint from "@tcchat/core/Endpoint"
import { OfficialAccountId } from "../model/officialAccount.js"

/**
 * Destroys an official account.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). For an account that is gone
 * already the code is 130004.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { destroyOfficialAccount } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(destroyOfficialAccount, { Official_Account: "@TOA#_news" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60756
 */
export const destroyOfficialAccount = Endpoint.make("officialAccount.destroyOfficialAccount", {
  path: "official_account_open_http_svc/destroy_official_account",
  idempotency: "idempotent",
  destroys: "the official account with its subscribers",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the official account, as createOfficialAccount returns it. */
    Official_Account: OfficialAccountId
  }),
  success: {},
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000]
})
