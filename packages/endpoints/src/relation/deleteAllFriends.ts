import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Deletes all friends of one account, with their standard and custom fields.
 *
 * Whether the friend lists themselves stay is not documented. No webhook is fired.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteAllFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(deleteAllFriends, { From_Account: "id", DeleteType: "Delete_Type_Both" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34906
 */
export const deleteAllFriends = Endpoint.make("relation.deleteAllFriends", {
  path: "sns/friend_delete_all",
  idempotency: "idempotent",
  destroys: "all friends of the account",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friend data are cleared. */
    From_Account: UserId,
    /** One-way when absent. */
    DeleteType: Schema.optional(
      Enum.closed(
        "another value could end friendships on the other side, too",
        "Delete_Type_Single",
        "Delete_Type_Both"
      )
    )
  }),
  success: {},
  errors: [30001, 30003, 30004, 30006, 30007, 30008]
})
