import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { MsgBody } from "../model/message.js"

const message = {
  /** Sender of the message. */
  From_Account: UserId,
  /** Receiver of the message. */
  To_Account: UserId,
  /** Key of the message. */
  MsgKey: Schema.String
}

/**
 * Changes the elements or the custom data of a one-to-one message, or both.
 *
 * What is not given stays as it is. The stored message is overwritten for both sides, and what it was
 * does not come back.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyMessage } from "@tcchat/endpoints/message"
 *
 * export const program = ChatClient.call(modifyMessage, {
 *   From_Account: "id1",
 *   To_Account: "id2",
 *   MsgKey: "31906_833502_1572869830",
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "Hello again" } }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/47722
 */
export const modifyMessage = Endpoint.make("message.modifyMessage", {
  path: "openim/modify_c2c_msg",
  idempotency: "idempotent",
  destroys: "what the message said before",
  ratePerSecond: 200,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        ...message,
        /**
         * New elements, in order; at most one of them is a `TIMCustomElem`. `MsgBody` or `CloudCustomData` has to be
         * given.
         */
        MsgBody: MsgBody,
        /** New custom data. `MsgBody` or `CloudCustomData` has to be given. */
        CloudCustomData: Schema.optional(Schema.String)
      }),
      Schema.Struct({ ...message, MsgBody: Schema.optional(MsgBody), CloudCustomData: Schema.String })
    ),
  success: {},
  errors: [20001, 20002, 20003, 20004, 20005, 90001, 90002, 90003, 90007, 90009, 90010, 90012, 90992, 91000]
})
