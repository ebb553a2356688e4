import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Checks whether accounts are on the blocklist of one account.
 *
 * No relation is called `BlackCheckResult_Type_NO` here. An entry that failed still carries a
 * `Relation`: look at its `ResultCode` first.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { checkBlocklist } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(checkBlocklist, { From_Account: "id", To_Account: ["id1"], CheckType: "BlackCheckResult_Type_Both" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34913
 */
export const checkBlocklist = Endpoint.make("relation.checkBlocklist", {
  path: "sns/black_list_check",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Owner of the blocklist. */
    From_Account: UserId,
    /** Accounts to check, at most 1000. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(1000)),
    /** Look at From_Account's blocklist only, or at both. */
    CheckType: Enum.open("BlackCheckResult_Type_Single", "BlackCheckResult_Type_Both")
  }),
  success: () => ({
    /** One entry per account (not ResultItem). */
    BlackListCheckItem: Schema.Array(
      Schema.Struct({
        /** Account checked. */
        To_Account: Schema.String,
        /** Relation found; meaningful only when ResultCode is 0. */
        Relation: Enum.open(
          "BlackCheckResult_Type_BothWay",
          "BlackCheckResult_Type_AWithB",
          "BlackCheckResult_Type_BWithA",
          "BlackCheckResult_Type_NO"
        ),
        /** 0 = checked; other = failed. */
        ResultCode: Schema.Int,
        /** Reason of the failure, empty on success. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30003, 30004, 30006, 30007],
  items: [{ list: "BlackListCheckItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 1000 }]
})
