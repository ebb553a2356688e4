import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { Extension } from "../model/extension.js"
import { GroupId } from "../model/group.js"

/**
 * Gets the extension of a group message: pairs of names and values that clients attach to it.
 *
 * The message must have been sent with `SupportMessageExtension` 1. A response has at most 200 pairs;
 * ask again from `StartSeq` until `CompleteFlag` is 1. Live groups (`AVChatRoom`) do not have it, and
 * communities by the newest Chinese page only.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * message extensions switched on in the console; without them the code is 10008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getMessageExtension } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getMessageExtension, { GroupId: "readers", MsgSeq: 100, StartSeq: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/52169
 */
export const getMessageExtension = Endpoint.make("group.getMessageExtension", {
  path: "openim_msg_ext_http_svc/group_get_key_values",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Sequence number of the message. */
    MsgSeq: Schema.Int,
    /** Only pairs whose `Seq` is this or greater. */
    StartSeq: Schema.optional(Schema.Int)
  }),
  success: () => ({
    /** Pairs in the order of their `Seq`, at most 200. */
    ExtensionList: Schema.optional(Schema.Array(Extension)),
    /** 1 when these were all pairs, 0 when there are more. */
    CompleteFlag: Schema.optional(Schema.Int),
    /** Greatest `Seq` of the message. */
    LatestSeq: Schema.optional(Schema.Int),
    /** Pairs with a `Seq` up to this one have been cleared. */
    ClearSeq: Schema.optional(Schema.Int)
  }),
  errors: [10002, 10004, 10008, 23004],
  paging: {
    items: "ExtensionList",
    cursors: [{ request: "StartSeq", next: { from: "highest", field: "Seq" } }],
    last: { field: "CompleteFlag", is: "set" },
    overlaps: true
  }
})
