import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Contact, ContactResult } from "../model/conversation.js"
import { UserId } from "../model/identifiers.js"
import { maxBytes } from "../model/text.js"

/**
 * Sets and clears marks of up to 100 conversations of a user.
 *
 * There are 64 standard marks: the first 32 are reserved (1 star, 2 unread, 3 folded, 4 hidden so far), the others are
 * free for the app. Besides them a conversation may have one custom mark, a string. The call succeeds as a whole even
 * when single conversations fail: look at each `ResultCode`. A user has at most 1,000 conversations with marks (51008).
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium
 * on older pages); without it the code is 51013. By the page of December 2024 only standard marks need
 * the edition, custom ones do not.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { markConversations } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(markConversations, {
 *   From_Account: "id",
 *   MarkItem: [{ OptType: 1, ContactItem: { Type: 1, To_Account: "id1" }, SetMark: [1], ClearMark: [4] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/53438
 */
export const markConversations = Endpoint.make("conversation.markConversations", {
  path: "recentcontact/mark_contact",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** Changes, 1 to 100. */
    MarkItem: Schema.Array(
      Schema.Struct({
        /** 1 changes standard marks, 2 the custom mark, 3 both. */
        OptType: Enum.open(1, 2, 3),
        /** The conversation. */
        ContactItem: Contact,
        /** Numbers of the standard marks to be cleared. */
        ClearMark: Schema.optional(Schema.Array(Schema.Int)),
        /** Numbers of the standard marks to be set. */
        SetMark: Schema.optional(Schema.Array(Schema.Int)),
        /** Custom mark, at most 256 bytes, with `OptType` 2 and 3. */
        CustomMark: Schema.optional(Schema.String.pipe(maxBytes(256)))
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(100))
  }),
  success: () => ({
    /** What became of each conversation. */
    ResultItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** What was asked for. */
          OptType: Schema.optional(Schema.Int),
          /** The conversation. */
          ContactItem: Schema.optional(ContactResult),
          /** Result of this conversation, 0 for success. */
          ResultCode: Schema.Int,
          /** Message of the code. */
          ResultInfo: Schema.optional(Schema.String)
        })
      )
    )
  }),
  errors: [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012, 51013],
  items: [
    {
      list: "ResultItem",
      key: ["ContactItem.To_Account", "ContactItem.ToGroupId"],
      code: "ResultCode",
      info: "ResultInfo"
    }
  ],
  chunks: [{ field: "MarkItem", size: 100 }]
})
