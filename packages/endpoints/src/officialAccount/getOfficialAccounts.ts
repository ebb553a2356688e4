import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { OfficialAccountField, OfficialAccountId, officialAccount } from "../model/officialAccount.js"

/**
 * Gets the profiles of up to 50 official accounts.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even
 * when single accounts fail: look at each `ErrorCode`. The fields of the response are those of an
 * official SDK, as the response on the page could not be read.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getOfficialAccounts } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(getOfficialAccounts, {
 *   OfficialAccountIdList: [{ Official_Account: "@TOA#_news" }],
 *   ResponseFilter: { OfficialAccountBaseInfoFilter: ["Name", "SubscriberNum"] }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60758
 */
export const getOfficialAccounts = Endpoint.make("officialAccount.getOfficialAccounts", {
  path: "official_account_open_http_svc/get_official_account_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Official accounts to get, at most 50. */
    OfficialAccountIdList: Schema.Array(
      Schema.Struct({
        /** Id of the official account. */
        Official_Account: OfficialAccountId
      })
    ).pipe(Schema.maxItems(50)),
    /** Restricts what the response holds. */
    ResponseFilter: Schema.optional(
      Schema.Struct({
        /** Fields of the accounts; all when left out. */
        OfficialAccountBaseInfoFilter: Schema.optional(Schema.Array(OfficialAccountField))
      })
    )
  }),
  success: () => ({
    /** One entry per official account. */
    OfficialAccountInfoList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** 0 when the profile was found, another code when it was not. */
          ErrorCode: Schema.optional(Schema.Int),
          /** Reason of the failure. */
          ErrorInfo: Schema.optional(Schema.String),
          ...officialAccount
        })
      )
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000],
  items: [{ list: "OfficialAccountInfoList", key: "Official_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "OfficialAccountIdList", size: 50 }]
})
