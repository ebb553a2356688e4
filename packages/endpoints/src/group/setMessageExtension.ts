import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Extension } from "../model/extension.js"
import { GroupId } from "../model/group.js"
import { maxBytes } from "../model/text.js"

/**
 * Sets or deletes pairs of the extension of a group message, or clears all of them.
 *
 * The call succeeds as a whole even when single pairs fail: look at each `ErrorCode`, 23001 for a pair
 * that others have changed. A message has at most 300 pairs and takes 200 changes a minute (23003).
 * Live groups (`AVChatRoom`) do not have it, and communities by the newest Chinese page only.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * message extensions switched on in the console; without them the code is 10008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setMessageExtension } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(setMessageExtension, {
 *   GroupId: "readers",
 *   MsgSeq: 100,
 *   OperateType: 1,
 *   ExtensionList: [{ Key: "vote", Value: "yes", Seq: 0 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/52170
 */
export const setMessageExtension = Endpoint.make("group.setMessageExtension", {
  path: "openim_msg_ext_http_svc/group_set_key_values",
  idempotency: "idempotent",
  destroys: {
    field: "OperateType",
    is: { 2: "the named keys of the message's extension", 3: "all keys of the message's extension" }
  },
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Sequence number of the message. */
    MsgSeq: Schema.Int,
    /** 1 sets the pairs, 2 deletes them, 3 clears all pairs of the message. */
    OperateType: Enum.closed("another value could delete extensions", 1, 2, 3),
    /** Pairs, at most 20; required to set and to delete. */
    ExtensionList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the pair, at most 100 bytes. */
          Key: Schema.String.pipe(maxBytes(100)),
          /** Value of the pair, at most 1,000 bytes; "" to delete the pair. */
          Value: Schema.String.pipe(maxBytes(1000)),
          /** Version of the pair, which the service checks unless the caller is an admin of the app. */
          Seq: Schema.optional(Schema.Int)
        })
      ).pipe(Schema.maxItems(20))
    )
  }),
  success: () => ({
    /** One entry per pair. */
    ExtensionList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Result of this pair, 0 for success. */
          ErrorCode: Schema.Int,
          /** The pair as it is now. */
          Extension: Schema.optional(Extension)
        })
      )
    )
  }),
  errors: [10002, 10004, 10008, 23001, 23002, 23003, 23004],
  items: [{ list: "ExtensionList", key: "Extension.Key", code: "ErrorCode" }],
  chunks: [{ field: "ExtensionList", size: 20 }]
})
