import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Lists the conversations of a user, page by page, the pinned ones included.
 *
 * Start with four cursors of 0 and hand back all four of each response until `CompleteFlag` is 1.
 *
 * The group is called `GroupId` here, `ToGroupId` in the calls for groups of conversations and for
 * marks, and `ToGroupid` in `deleteConversation`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listConversations } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(listConversations, {
 *   From_Account: "id",
 *   TimeStamp: 0,
 *   StartIndex: 0,
 *   TopTimeStamp: 0,
 *   TopStartIndex: 0,
 *   AssistFlags: 63
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/43087
 */
export const listConversations = Endpoint.make("conversation.listConversations", {
  path: "recentcontact/get_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations are listed. */
    From_Account: UserId,
    /**
     * Where the page starts among conversations that are not pinned: 0 for the first one, then the value of the last
     * response.
     */
    TimeStamp: Schema.Int,
    /**
     * Where the page starts among conversations that are not pinned: 0 for the first one, then the value of the last
     * response.
     */
    StartIndex: Schema.Int,
    /** Where the page starts among pinned conversations: 0 for the first one, then the value of the last response. */
    TopTimeStamp: Schema.Int,
    /** Where the page starts among pinned conversations: 0 for the first one, then the value of the last response. */
    TopStartIndex: Schema.Int,
    /**
     * Bits of what is returned, always 63 by the newest page. Older ones: bit 0 pinned conversations, bit 1 empty ones
     * too, bit 2 pages of pinned ones (7 in their sample); marks and groups of conversations come in newer samples
     * only, with 63.
     */
    AssistFlags: Schema.Int
  }),
  success: () => ({
    /** Conversations of this page. */
    SessionItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** 1 one-to-one, 2 group. */
          Type: Schema.Int,
          /** The other side of a one-to-one conversation. */
          To_Account: Schema.optional(Schema.String),
          /** The group of a group conversation. */
          GroupId: Schema.optional(Schema.String),
          /** Time of the last message or change, in Unix seconds. */
          MsgTime: Schema.optional(Schema.Int),
          /** 1 when the conversation is pinned, 0 when not. */
          TopFlag: Schema.optional(Schema.Int),
          /** Standard marks, a string of 0 and 1. */
          StandardMark: Schema.optional(Schema.String),
          /** Custom mark. */
          CustomMark: Schema.optional(Schema.String),
          /** Numbers of the groups of conversations that it is in. */
          ContactGroupId: Schema.optional(Schema.Array(Schema.Int))
        })
      )
    ),
    /** 1 when these were all conversations, 0 when there are more. */
    CompleteFlag: Schema.Int,
    /** Where the next page starts among conversations that are not pinned. */
    TimeStamp: Schema.optional(Schema.Int),
    /** Where the next page starts among conversations that are not pinned. */
    StartIndex: Schema.optional(Schema.Int),
    /** Where the next page starts among pinned conversations. */
    TopTimeStamp: Schema.optional(Schema.Int),
    /** Where the next page starts among pinned conversations. */
    TopStartIndex: Schema.optional(Schema.Int)
  }),
  errors: [50001, 50002, 50003, 50004, 50005],
  paging: {
    items: "SessionItem",
    cursors: [
      { request: "TimeStamp", first: 0, next: "TimeStamp" },
      { request: "StartIndex", first: 0, next: "StartIndex" },
      { request: "TopTimeStamp", first: 0, next: "TopTimeStamp" },
      { request: "TopStartIndex", first: 0, next: "TopStartIndex" }
    ],
    last: { field: "CompleteFlag", is: "set" }
  }
})
