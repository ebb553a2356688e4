import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the members who are online in a live group, page by page.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console: then up to the 1,000 newest members are listed, on
 * other plans only the 30 newest. The service refreshes the list every 10 seconds and chooses the
 * page size, which is 500 or 250 by the page asked; go on with `NextTimestamp` until it is 0. Newer
 * pages name communities as well as live groups.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listOnlineMembers } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(listOnlineMembers, { GroupId: "stage", Timestamp: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/50293
 */
export const listOnlineMembers = Endpoint.make("live.listOnlineMembers", {
  path: "group_open_avchatroom_http_svc/get_members",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /** Start of the page: 0 first, then NextTimestamp. */
    Timestamp: Schema.Int,
    /** Lists only members who have this mark. */
    Mark: Schema.optional(Schema.Int)
  }),
  success: () => ({
    /** Members of this page. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: Schema.String,
          /** Time at which the member joined, in Unix seconds. */
          JoinTime: Schema.optional(Schema.Int),
          /** Nickname of the member. */
          NickName: Schema.optional(Schema.String),
          /** URL of the member's avatar. */
          Avatar: Schema.optional(Schema.String)
        })
      )
    ),
    /** Timestamp of the next page; 0 at the end. */
    NextTimestamp: Schema.optional(Schema.Int)
  }),
  errors: [10001, 10002, 10003, 10004, 10007, 10010, 10015],
  paging: {
    items: "MemberList",
    cursors: [{ request: "Timestamp", first: 0, next: "NextTimestamp" }],
    last: { field: "NextTimestamp", is: "unset" }
  }
})
