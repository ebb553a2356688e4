import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ListName, UserId } from "../model/identifiers.js"

/**
 * Adds friend lists to one account, and puts friends into them.
 *
 * Every friend of `To_Account` goes into every list of `GroupName`. The call
 * succeeds, and the lists exist, even when friends could not be put in: look
 * at each `ResultCode`. An account has at most 32 lists in all (30011). What
 * happens with a name that exists is not documented. Send all names in one
 * call: parallel writes for one account end in 30008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addLists } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(addLists, {
 *   From_Account: "id",
 *   GroupName: ["group1", "group2"],
 *   To_Account: ["id1", "id2"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34950
 */
export const addLists = Endpoint.make("relation.addLists", {
  path: "sns/group_add",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Account that gets the lists. */
    From_Account: UserId,
    /** Names of the new lists, 1 to 32 per call; each at most 30 bytes by the server pages, 96 bytes by the client SDKs. */
    GroupName: Schema.Array(ListName).pipe(Schema.minItems(1), Schema.maxItems(32)),
    /** Friends to put into the new lists, at most 1,000. */
    To_Account: Schema.optional(Schema.Array(UserId).pipe(Schema.maxItems(1000)))
  }),
  success: () => ({
    /** One entry per friend, when `To_Account` was given. */
    ResultItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Friend to be put into the lists. */
          To_Account: Schema.String,
          /** 0 when the friend was put in; 32216 or 30001 when the account is no friend. */
          ResultCode: Schema.Int,
          /** Reason of the failure, empty on success. */
          ResultInfo: Schema.optional(Schema.String)
        })
      )
    ),
    /** Accounts whose entry failed; left out when none did. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String)),
    /** Sequence of the account's friend lists after the call. */
    CurrentSequence: Schema.Int
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30011],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "GroupName", size: 32 }]
})
