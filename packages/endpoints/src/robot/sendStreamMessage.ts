import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { RobotId } from "../model/robot.js"

/**
 * Sends a piece of a text message that a robot writes while the receiver is reading it.
 *
 * The first piece starts the message and returns its `MsgKey`; the following ones carry it, one
 * after another, and the last one has `Finish` 1. No deduplication is documented: a piece that is
 * sent twice is appended twice, and a first piece that is sent twice starts a second message. So a
 * call with an unknown outcome is not retried. Clients show such messages with TUIKit 7.7.5282 and
 * later.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { sendStreamMessage } from "@tcchat/endpoints/robot"
 *
 * export const program = ChatClient.call(sendStreamMessage, {
 *   From_Account: "@RBT#helper",
 *   To_Account: "id",
 *   Chunk: "Let me see ... ",
 *   MsgKey: "31906_833502_1572869830",
 *   Finish: 0
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/71131
 */
export const sendStreamMessage = Endpoint.make("robot.sendStreamMessage", {
  path: "openim_robot_http_svc/send_stream_msg",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the robot, which starts with `@RBT#`. */
    From_Account: RobotId,
    /** Receiver. */
    To_Account: UserId,
    /** Next piece of the text. */
    Chunk: Schema.String,
    /** From the second piece on: the key that the first call returned. */
    MsgKey: Schema.optional(Schema.String),
    /** 1 with the last piece. */
    Finish: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Identifies the message, for its next pieces. */
    MsgKey: Schema.String
  }),
  errors: [10002, 10004]
})
