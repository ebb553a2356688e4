import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { Contact, ContactResult, ConversationGroup, ConversationGroupName } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"

/**
 * Creates a group of conversations of a user, with its first conversations.
 *
 * One group a call. The call succeeds as a whole even when single conversations fail: look at each
 * `ResultCode`. What a second call with the same name does is not documented. A user has at most 20
 * groups of conversations (51010) and 1,000 conversations in groups (51008).
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createConversationGroup } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(createConversationGroup, {
 *   From_Account: "id",
 *   GroupContactItem: [{ GroupName: "work", ContactItem: [{ Type: 1, To_Account: "id1" }] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53437
 */
export const createConversationGroup = Endpoint.make("conversation.createConversationGroup", {
  path: "recentcontact/create_contact_group",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** The group to be created, one a call. */
    GroupContactItem: Schema.Array(
      Schema.Struct({
        /** Name of the group, at most 32 bytes. */
        GroupName: ConversationGroupName,
        /** Conversations that go into it. */
        ContactItem: Schema.Array(Contact)
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(1))
  }),
  success: () => ({
    /** What became of the group. */
    GroupResultItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The group. */
          GroupItem: Schema.optional(ConversationGroup),
          /** What became of each conversation. */
          ResultItem: Schema.optional(
            Schema.Array(
              Schema.Struct({
                /** The conversation. */
                ContactItem: Schema.optional(ContactResult),
                /** Result of this conversation, 0 for success. */
                ResultCode: Schema.Int,
                /** Message of the code. */
                ResultInfo: Schema.optional(Schema.String)
              })
            )
          )
        })
      )
    )
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  items: [
    {
      list: "GroupResultItem.ResultItem",
      key: ["ContactItem.To_Account", "ContactItem.ToGroupId"],
      code: "ResultCode",
      info: "ResultInfo"
    }
  ],
  chunks: [{ field: "GroupContactItem", size: 1 }]
})
