import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Checks which of the given users are in a live group.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console. The response names those who are in the group and leaves
 * the others out; it finds members beyond the 1,000 newest too, and is up to 40 seconds old. The
 * directory of 2026 no longer names this page. The end of the page's list of codes could not be read;
 * 10010 and 10015 are those of the pages beside it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { checkMembers } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(checkMembers, {
 *   GroupId: "stage",
 *   Member_Account: ["id1", "id2"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60523
 */
export const checkMembers = Endpoint.make("live.checkMembers", {
  path: "group_open_avchatroom_http_svc/check_members",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /** UserIDs to ask about. */
    Member_Account: Schema.Array(UserId)
  }),
  success: () => ({
    /** Those of them who are in the group. */
    Member_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [10001, 10002, 10003, 10004, 10007, 10010, 10015]
})
