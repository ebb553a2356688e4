import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { MsgBody } from "../model/message.js"

/**
 * Modifies a message of a group, for good.
 *
 * Give `MsgBody`, `CloudCustomData` or both. Live groups (`AVChatRoom`) do not have this call. It
 * stands under the service of one-to-one messages, so it has their codes, and a success has an
 * `ErrorInfo` of "succeed".
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyMessage } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(modifyMessage, {
 *   GroupId: "readers",
 *   MsgSeq: 100,
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello again" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/47948
 */
export const modifyMessage = Endpoint.make("group.modifyMessage", {
  path: "openim/modify_group_msg",
  idempotency: "idempotent",
  destroys: "what the message said before",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Sequence number of the message. */
    MsgSeq: Schema.Int,
    /** New elements of the message. */
    MsgBody: Schema.optional(MsgBody),
    /** New custom data of the message. */
    CloudCustomData: Schema.optional(Schema.String),
    /** Topic of the message; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: {},
  errors: [20001, 20002, 20004, 20005, 90001, 90002, 90003, 90007, 90009, 90010, 90992, 91000]
})
