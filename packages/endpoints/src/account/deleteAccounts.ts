import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Deletes up to 100 accounts with their relations, profiles, groups and conversations, for good.
 *
 * Open to trial and developer editions; other editions have to open it in the console (71000). In paid
 * apps a deleted id cannot be imported again for three months. The call succeeds as a whole even when
 * accounts fail: look at each `ResultCode`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteAccounts } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(deleteAccounts, { DeleteItem: [{ UserID: "id1" }, { UserID: "id2" }] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34955
 */
export const deleteAccounts = Endpoint.make("account.deleteAccounts", {
  path: "im_open_login_svc/account_delete",
  idempotency: "idempotent",
  destroys: "these accounts with their friends, profiles, groups and conversations",
  ratePerSecond: 100,
  payload: () => ({
    /** Accounts to delete, at most 100. */
    DeleteItem: Schema.Array(
      Schema.Struct({
        /** Account to delete. */
        UserID: UserId
      })
    ).pipe(Schema.maxItems(100))
  }),
  success: () => ({
    /** One entry per account. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** 0 = deleted; 70107 = no such account. */
        ResultCode: Schema.Int,
        /** Reason of the failure. */
        ResultInfo: Schema.optional(Schema.String),
        /** The account - UserID here, not To_Account. */
        UserID: Schema.String
      })
    )
  }),
  errors: [30006, 30007, 30008, 40006, 70107, 70169, 70202, 70402, 70403, 70500, 71000],
  items: [{ list: "ResultItem", key: "UserID", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "DeleteItem", size: 100 }]
})
