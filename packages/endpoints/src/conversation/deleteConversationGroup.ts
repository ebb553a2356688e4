import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ConversationGroup } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"

/**
 * Deletes a group of conversations of a user.
 *
 * The conversations stay. 51009 says that there is no such group, which is also what a second identical call ends in.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteConversationGroup } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(deleteConversationGroup, { From_Account: "id", GroupName: ["work"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53441
 */
export const deleteConversationGroup = Endpoint.make("conversation.deleteConversationGroup", {
  path: "recentcontact/del_contact_group",
  idempotency: "idempotent",
  destroys: "the conversation groups; their conversations stay",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** Name of the group, one a call. */
    GroupName: Schema.Array(Schema.String).pipe(Schema.minItems(1), Schema.maxItems(1))
  }),
  success: () => ({
    /** Groups that have been deleted. */
    GroupItem: Schema.optional(Schema.Array(ConversationGroup))
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  chunks: [{ field: "GroupName", size: 1 }]
})
