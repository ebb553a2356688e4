import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Lists all robots of the app.
 *
 * There are no pages, as an app has at most 20 robots.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listRobots } from "@tcchat/endpoints/robot"
 *
 * export const program = ChatClient.call(listRobots, {})
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/55280
 */
export const listRobots = Endpoint.make("robot.listRobots", {
  path: "openim_robot_http_svc/get_all_robots",
  idempotency: "read",
  ratePerSecond: 200,
  payload: {},
  success: () => ({
    /** Ids of the robots. */
    Robot_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [10002, 10004, 10008]
})
