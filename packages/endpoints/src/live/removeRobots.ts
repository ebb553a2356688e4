import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Removes robots from the member list of a live group.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members,
 * switched on in the console. It removes mark 500. The codes of the page could not be read.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { removeRobots } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(removeRobots, { GroupId: "stage", Member_Account: ["robot1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60526
 */
export const removeRobots = Endpoint.make("live.removeRobots", {
  path: "group_open_avchatroom_http_svc/del_robots",
  idempotency: "idempotent",
  destroys: "these robots from the member list",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /** Accounts of the robots. */
    Member_Account: Schema.Array(UserId)
  }),
  success: {},
  errors: "undocumented"
})
