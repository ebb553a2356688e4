import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Checks whether up to 100 accounts are imported.
 *
 * An account that is not is a normal response: `ResultCode` 0 and `NotImported`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { checkAccounts } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(checkAccounts, { CheckItem: [{ UserID: "id1" }] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34956
 */
export const checkAccounts = Endpoint.make("account.checkAccounts", {
  path: "im_open_login_svc/account_check",
  idempotency: "read",
  ratePerSecond: 100,
  payload: () => ({
    /** Accounts to check, at most 100. */
    CheckItem: Schema.Array(
      Schema.Struct({
        /** Account to check. */
        UserID: UserId
      })
    ).pipe(Schema.maxItems(100))
  }),
  success: () => ({
    /** One entry per account. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** The account. */
        UserID: Schema.String,
        /** 0 = checked. */
        ResultCode: Schema.Int,
        /** Reason of the failure. */
        ResultInfo: Schema.optional(Schema.String),
        /** Import state. */
        AccountStatus: Enum.open("Imported", "NotImported")
      })
    )
  }),
  errors: [70169, 70202, 70402, 70403, 70500],
  items: [{ list: "ResultItem", key: "UserID", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "CheckItem", size: 100 }]
})
