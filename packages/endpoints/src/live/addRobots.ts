import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Adds robots to the member list of a live group.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console. The robots are listed whether they are online or not,
 * without joining: this sets mark 500, as `markMembers` can. Of the page only the command could be
 * read: that the accounts go into `Member_Account` follows from `removeRobots`, so look at the list
 * after the first call. Up to 200 calls a second is the default of all calls.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addRobots } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(addRobots, { GroupId: "stage", Member_Account: ["robot1"] })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60527
 */
export const addRobots = Endpoint.make("live.addRobots", {
  path: "group_open_avchatroom_http_svc/add_robots",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /**
     * Accounts of the robots; the field is that of removeRobots, no page that could be read names it for this
     * call.
     */
    Member_Account: Schema.optional(Schema.Array(UserId))
  }),
  success: {},
  errors: "undocumented"
})
