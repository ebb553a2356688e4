import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { NewRobotId } from "../model/robot.js"
import { maxBytes } from "../model/text.js"

/**
 * Creates a robot, an account of its own kind.
 *
 * An app has at most 20 robots. Creating one of the same id again makes no second robot. The id is
 * called `UserID` here, `Robot_Account` in the other calls. The end of the page's list of codes could
 * not be read; 10008 is that of the pages beside it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createRobot } from "@tcchat/endpoints/robot"
 *
 * export const program = ChatClient.call(createRobot, { UserID: "@RBT#helper", Nick: "Helper" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/55281
 */
export const createRobot = Endpoint.make("robot.createRobot", {
  path: "openim_robot_http_svc/create_robot",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the robot: it starts with `@RBT#` and has at most 32 bytes. */
    UserID: NewRobotId,
    /** Nickname. */
    Nick: Schema.optional(Schema.String),
    /** URL of the avatar. */
    FaceUrl: Schema.optional(Schema.String),
    /** Signature, at most 500 bytes. */
    SelfSignature: Schema.optional(Schema.String.pipe(maxBytes(500)))
  }),
  success: {},
  errors: [10002, 10004, 10008]
})
