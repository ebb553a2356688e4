import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Pins conversations of a user, or unpins them.
 *
 * There is one outcome for the whole call. The documents of the client SDKs allow 50 pinned
 * conversations. The call is new (March 2026) and in no SDK yet.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pinConversations } from "@tcchat/endpoints/conversation"
 *
 * export const program = ChatClient.call(pinConversations, {
 *   From_Account: "id",
 *   OperationType: 1,
 *   RecentContactItem: [
 *     { Type: 1, To_Account: "id1" },
 *     { Type: 2, GroupId: "readers" }
 *   ]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/78304
 */
export const pinConversations = Endpoint.make("conversation.pinConversations", {
  path: "recentcontact/top",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** User whose conversations they are. */
    From_Account: UserId,
    /** 1 pins the conversations, 2 unpins them. */
    OperationType: Enum.open(1, 2),
    /** The conversations. */
    RecentContactItem: Schema.Array(
      Schema.Union(
        Schema.Struct({
          /** 1 for a one-to-one conversation, 2 for that of a group. */
          Type: Schema.Literal(1),
          /** The other side, with `Type` 1. */
          To_Account: UserId
        }),
        Schema.Struct({
          Type: Schema.Literal(2),
          /** The group, with `Type` 2. */
          GroupId: GroupId
        })
      )
    )
  }),
  success: {},
  errors: [50001, 50002, 50003, 50004, 50005]
})
