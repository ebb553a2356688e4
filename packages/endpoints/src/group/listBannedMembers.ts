import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the banned members of a group, page by page.
 *
 * Go on with `NextOffset` until it is 0.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * banning switched on in the console. All group types have it by the newest page, only live groups
 * (`AVChatRoom`) by that of 2024.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listBannedMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listBannedMembers, { GroupId: "live", Limit: 100, Offset: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/50295
 */
export const listBannedMembers = Endpoint.make("group.listBannedMembers", {
  path: "group_open_http_svc/get_group_ban_member",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Members a page, at most 100. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(100))),
    /** Start of the page: 0 for the first one, then `NextOffset` of the last response. */
    Offset: Schema.Int
  }),
  success: () => ({
    /** Banned members of this page. */
    BannedAccountList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: Schema.String,
          /** Time at which the ban ends, in Unix seconds. */
          BannedUntil: Schema.optional(Schema.Int)
        })
      )
    ),
    /** Start of the next page, 0 after the last one. */
    NextOffset: Schema.optional(Schema.Int)
  }),
  errors: [10002, 10003, 10004, 10005, 10007],
  paging: {
    items: "BannedAccountList",
    cursors: [{ request: "Offset", first: 0, next: "NextOffset" }],
    last: { field: "NextOffset", is: "unset" }
  }
})
