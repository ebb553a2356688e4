import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ConversationGroup, MarkedConversation } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"

/**
 * Lists the groups of conversations of a user, and all conversations that have groups or marks, page
 * by page.
 *
 * Go on with `NextStartIndex` until `CompleteFlag` is 1. The conversations are called `ContactItem`
 * here, `ContactResultItem` in `searchConversationGroups`.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listConversationGroups } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(listConversationGroups, { From_Account: "id", StartIndex: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53440
 */
export const listConversationGroups = Endpoint.make("conversation.listConversationGroups", {
  path: "recentcontact/get_contact_group",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** Start of the page: 0 for the first one, then the `NextStartIndex` of the last response. */
    StartIndex: Schema.Int
  }),
  success: () => ({
    /** Conversations of this page that have groups or marks. */
    ContactItem: Schema.optional(Schema.Array(MarkedConversation)),
    /** Groups of conversations of the user. */
    GroupItem: Schema.optional(Schema.Array(ConversationGroup)),
    /** 1 when these were all conversations, 0 when there are more. */
    CompleteFlag: Schema.Int,
    /** Start of the next page. */
    NextStartIndex: Schema.optional(Schema.Int)
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  paging: {
    items: "ContactItem",
    cursors: [{ request: "StartIndex", first: 0, next: "NextStartIndex" }],
    last: { field: "CompleteFlag", is: "set" }
  }
})
