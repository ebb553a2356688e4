import * as Endpoint from "@tcchat/core/Endpoint"
import { UserId } from "../model/identifiers.js"

/**
 * Makes every UserSig of an account that was issued before the call invalid.
 *
 * A late second call would also end a login made in between, so it is not retried after an unknown
 * outcome.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { invalidateLogin } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(invalidateLogin, { UserID: "id" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34957
 */
export const invalidateLogin = Endpoint.make("account.invalidateLogin", {
  path: "im_open_login_svc/kick",
  idempotency: "none",
  destroys: "every login of the account, and each UserSig that it has",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose UserSigs are made invalid. */
    UserID: UserId
  }),
  success: {},
  errors: [70107, 70169, 70402, 70403, 70500]
})
