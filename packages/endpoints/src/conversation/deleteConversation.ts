import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

const owner = {
  /** User whose conversation is deleted. */
  From_Account: UserId,
  /** 1 also clears the user's history of the conversation, 0, the default, does not. */
  ClearRamble: Schema.optional(Enum.closed("another value could delete the history", 0, 1))
}

/**
 * Deletes a conversation of a user, and the user's history of it if wanted.
 *
 * The other side keeps the conversation and its history. Mind the spelling of `ToGroupid`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteConversation } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(deleteConversation, {
 *   From_Account: "id",
 *   Type: 1,
 *   To_Account: "id1",
 *   ClearRamble: 1
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/43088
 */
export const deleteConversation = Endpoint.make("conversation.deleteConversation", {
  path: "recentcontact/delete",
  idempotency: "idempotent",
  destroys: "the conversation from the list of the account",
  ratePerSecond: 200,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        ...owner,
        /** 1 for a one-to-one conversation, 2 for that of a group. */
        Type: Schema.Literal(1),
        /** The other side, with `Type` 1. */
        To_Account: UserId
      }),
      Schema.Struct({
        ...owner,
        Type: Schema.Literal(2),
        /** The group, with `Type` 2. */
        ToGroupid: GroupId
      })
    ),
  success: {},
  errors: [50001, 50002, 50003, 50004, 50005]
})
