import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Checks whether accounts are friends of one account.
 *
 * `CheckResult_Type_Single` looks at the table of `From_Account` alone and so finds AWithB or
 * NoRelation only. An entry that failed still carries a `Relation`: look at its `ResultCode` first.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { checkFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(checkFriends, { From_Account: "id", To_Account: ["id1"], CheckType: "CheckResult_Type_Both" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34907
 */
export const checkFriends = Endpoint.make("relation.checkFriends", {
  path: "sns/friend_check",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friendships are checked. */
    From_Account: UserId,
    /** Accounts to check, at most 1000. */
    To_Account: Schema.Array(UserId).pipe(Schema.maxItems(1000)),
    /** Look at From_Account's table only, or at both tables. */
    CheckType: Enum.open("CheckResult_Type_Single", "CheckResult_Type_Both")
  }),
  success: () => ({
    /** One entry per account (not ResultItem). */
    InfoItem: Schema.Array(
      Schema.Struct({
        /** Account checked. */
        To_Account: Schema.String,
        /** Relation found; meaningful only when ResultCode is 0. */
        Relation: Enum.open(
          "CheckResult_Type_BothWay",
          "CheckResult_Type_AWithB",
          "CheckResult_Type_BWithA",
          "CheckResult_Type_NoRelation"
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
  items: [{ list: "InfoItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "To_Account", size: 1000 }]
})
