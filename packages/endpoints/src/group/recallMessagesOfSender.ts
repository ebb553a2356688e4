import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Recalls the messages of one sender among the last 1,000 of a group.
 *
 * It is silent: clients notice it only when they pull the history. In live groups (`AVChatRoom`) the
 * call succeeds without an effect.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { recallMessagesOfSender } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(recallMessagesOfSender, { GroupId: "readers", Sender_Account: "id1" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34970
 */
export const recallMessagesOfSender = Endpoint.make("group.recallMessagesOfSender", {
  path: "group_open_http_svc/delete_group_msg_by_sender",
  idempotency: "idempotent",
  destroys: "the messages of this sender",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserID of the sender. */
    Sender_Account: UserId,
    /** Topic of the messages; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
