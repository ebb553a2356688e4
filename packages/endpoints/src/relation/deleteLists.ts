import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ListName, UserId } from "../model/identifiers.js"

/**
 * Deletes friend lists of one account.
 *
 * The response carries no result per list, and what happens to a name that does not exist is not documented. Send all
 * names in one call: parallel writes for one account end in 30008. Friendships stay; only the lists go.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(deleteLists, { From_Account: "id", GroupName: ["group1", "group2"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34926
 */
export const deleteLists = Endpoint.make("relation.deleteLists", {
  path: "sns/group_delete",
  idempotency: "idempotent",
  destroys: "the lists; the friends in them stay friends",
  ratePerSecond: 200,
  payload: () => ({
    /** Account that owns the lists. */
    From_Account: UserId,
    /** Names of the lists to delete, 1 to 32 per call; each at most 30 bytes by the server pages, 96 bytes by the client SDKs. */
    GroupName: Schema.Array(ListName).pipe(Schema.minItems(1), Schema.maxItems(32))
  }),
  success: () => ({
    /** Sequence of the account's friend lists after the call. */
    CurrentSequence: Schema.Int
  }),
  errors: [30001, 30003, 30004, 30006, 30007, 30008],
  chunks: [{ field: "GroupName", size: 32 }]
})
