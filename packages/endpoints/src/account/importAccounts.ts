import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { NewUserId } from "../model/identifiers.js"
import { maxBytes } from "../model/text.js"

/**
 * Imports up to 100 accounts, with nickname and avatar (`AccountList`) or without (`Accounts`).
 *
 * Send one of the two forms. Accounts that exist are updated with what is given. The call succeeds as
 * a whole even when accounts failed: `FailAccounts` names them, without reasons.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importAccounts } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(importAccounts, { AccountList: [{ UserID: "id1", Nick: "Sun" }, { UserID: "id2" }] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34954
 */
export const importAccounts = Endpoint.make("account.importAccounts", {
  path: "im_open_login_svc/multiaccount_import",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 100,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        /** Accounts to import, at most 100. */
        AccountList: Schema.Array(
          Schema.Struct({
            /** User id, at most 32 bytes. */
            UserID: NewUserId,
            /** Nickname, at most 500 bytes. */
            Nick: Schema.optional(Schema.String.pipe(maxBytes(500))),
            /** Avatar URL, at most 500 bytes. */
            FaceUrl: Schema.optional(Schema.String.pipe(maxBytes(500)))
          })
        ).pipe(Schema.maxItems(100))
      }),
      Schema.Struct({
        /** User ids, at most 100, each at most 32 bytes: the older form. */
        Accounts: Schema.Array(NewUserId).pipe(Schema.maxItems(100))
      })
    ),
  success: () => ({
    /** Ids that failed, without a reason; note the spelling, not Fail_Account. */
    FailAccounts: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [40006, 70169, 70202, 70398, 70402, 70403, 70500],
  items: [{ list: "FailAccounts" }],
  chunks: [
    { field: "AccountList", size: 100 },
    { field: "Accounts", size: 100 }
  ]
})
