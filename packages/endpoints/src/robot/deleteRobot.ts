import * as Endpoint from "@tcchat/core/Endpoint"
import { RobotId } from "../model/robot.js"

/**
 * Deletes a robot.
 *
 * It can no longer be used, but its id does not become free. What a second identical call returns
 * is not documented.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteRobot } from "@tcchat/endpoints/robot"
 *
 * export const program = ChatClient.call(deleteRobot, { Robot_Account: "@RBT#helper" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/55282
 */
export const deleteRobot = Endpoint.make("robot.deleteRobot", {
  path: "openim_robot_http_svc/delete_robot",
  idempotency: "idempotent",
  destroys: "the robot account",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the robot, which starts with `@RBT#`. */
    Robot_Account: RobotId
  }),
  success: {},
  errors: [10002, 10004, 10008]
})
