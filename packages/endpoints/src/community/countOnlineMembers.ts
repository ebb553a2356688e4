import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Counts the members of a community who are online.
 *
 * The number is renewed every four minutes. Pages of 2025 say that all group types have this call, the
 * page of 2026 that communities only do; use `group.countOnlineMembers` for the others. The end of the
 * page's list of codes could not be read; 10007, 10010 and 10015 are those of
 * `group.countOnlineMembers`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { countOnlineMembers } from "@tcchat/endpoints/community"
 *
 * export const program = ChatClient.call(countOnlineMembers, { GroupId: "@TGS#_club" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/66883
 */
export const countOnlineMembers = Endpoint.make("community.countOnlineMembers", {
  path: "million_group_open_http_svc/get_online_member_num",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the community. */
    GroupId: GroupId
  }),
  success: () => ({
    /** Number of members who are online. */
    OnlineMemberNum: Schema.Int
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
