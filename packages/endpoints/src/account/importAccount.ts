import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { NewUserId } from "../model/identifiers.js"
import { maxBytes } from "../model/text.js"

/**
 * Imports one account, so that it can be used in calls and messages.
 *
 * Importing an account again makes no second one. The trial edition holds 100 accounts (70398); a
 * deleted id of a paid app cannot be imported again for three months (70399).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importAccount } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(importAccount, { UserID: "id", Nick: "Sun", FaceUrl: "https://example.com/sun.png" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34953
 */
export const importAccount = Endpoint.make("account.importAccount", {
  path: "im_open_login_svc/account_import",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User id, at most 32 bytes. */
    UserID: NewUserId,
    /** Nickname, at most 500 bytes. */
    Nick: Schema.optional(Schema.String.pipe(maxBytes(500))),
    /** Avatar URL, at most 500 bytes. */
    FaceUrl: Schema.optional(Schema.String.pipe(maxBytes(500)))
  }),
  success: {},
  errors: [40006, 40601, 70169, 70398, 70399, 70402, 70403, 70500]
})
