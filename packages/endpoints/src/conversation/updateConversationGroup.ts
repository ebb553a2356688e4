import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Contact, ContactResult, ConversationGroupName } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"

/**
 * Renames a group of conversations of a user, or adds conversations to it and removes some.
 *
 * The call succeeds as a whole even when single conversations fail: look at each `ResultCode`. A
 * second call to rename fails, as there is no group of the old name any more (51009), so a call
 * with an unknown outcome is not retried; changes of conversations may be sent again by the caller.
 * A user has at most 1,000 conversations in groups (51008).
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { updateConversationGroup } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(updateConversationGroup, {
 *   From_Account: "id",
 *   UpdateType: 1,
 *   UpdateGroup: {
 *     UpdateGroupType: 2,
 *     OldGroupName: "work",
 *     ContactUpdateItem: [{ ContactOptType: 1, ContactItem: { Type: 1, To_Account: "id1" } }]
 *   }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53439
 */
export const updateConversationGroup = Endpoint.make("conversation.updateConversationGroup", {
  path: "recentcontact/update_contact_group",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** 1 to update a group; there is no other value. */
    UpdateType: Schema.Literal(1),
    /** The change. */
    UpdateGroup: Schema.Union(
      Schema.Struct({
        /** 1 to rename the group, 2 to change its conversations. */
        UpdateGroupType: Schema.Literal(1),
        /**
         * Name of the group, at most 32 bytes. The page requires it to rename only, but its sample for conversations
         * has it.
         */
        OldGroupName: ConversationGroupName,
        /** New name, at most 32 bytes, with `UpdateGroupType` 1. */
        NewGroupName: ConversationGroupName
      }),
      Schema.Struct({
        UpdateGroupType: Schema.Literal(2),
        OldGroupName: ConversationGroupName,
        /** Conversations to add and to remove, with `UpdateGroupType` 2. */
        ContactUpdateItem: Schema.Array(
          Schema.Struct({
            /** 1 adds the conversation, 2 removes it. */
            ContactOptType: Enum.open(1, 2),
            /** The conversation. */
            ContactItem: Contact
          })
        )
      })
    )
  }),
  success: () => ({
    /** What was asked for. */
    UpdateType: Schema.optional(Schema.Int),
    /** What became of it. */
    UpdateGroupResult: Schema.optional(
      Schema.Struct({
        /** What was asked for. */
        UpdateGroupType: Schema.optional(Schema.Int),
        /** Name that the group has now. */
        GroupName: Schema.optional(Schema.String),
        /** Number of the group. */
        GroupId: Schema.optional(Schema.Int),
        /** Name that the group had before. */
        OldGroupName: Schema.optional(Schema.String),
        /** What became of each conversation. */
        ContactResultItem: Schema.optional(
          Schema.Array(
            Schema.Struct({
              /** What was asked for. */
              ContactOptType: Schema.optional(Schema.Int),
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
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  items: [
    {
      list: "UpdateGroupResult.ContactResultItem",
      key: ["ContactItem.To_Account", "ContactItem.ToGroupId"],
      code: "ResultCode",
      info: "ResultInfo"
    }
  ]
})
