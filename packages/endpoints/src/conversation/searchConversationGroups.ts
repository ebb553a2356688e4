import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { Contact, ConversationGroup, MarkedConversation } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"

/**
 * Looks up the groups and marks of up to 300 conversations of a user.
 *
 * The time is called `Timestamp` here, `TimeStamp` in `listConversations`.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { searchConversationGroups } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(searchConversationGroups, {
 *   From_Account: "id",
 *   ContactItem: [{ Type: 1, To_Account: "id1" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53442
 */
export const searchConversationGroups = Endpoint.make("conversation.searchConversationGroups", {
  path: "recentcontact/search_contact_group",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** The conversations, 1 to 300. */
    ContactItem: Schema.Array(Contact).pipe(Schema.minItems(1), Schema.maxItems(300))
  }),
  success: () => ({
    /** Conversations that were found. */
    ContactResultItem: Schema.optional(Schema.Array(MarkedConversation)),
    /** Groups of conversations of the user. */
    GroupItem: Schema.optional(Schema.Array(ConversationGroup))
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  chunks: [{ field: "ContactItem", size: 300 }]
})
