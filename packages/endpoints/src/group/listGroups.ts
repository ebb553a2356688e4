import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UInt64 } from "../model/integers.js"

/**
 * Lists all groups of the app, page by page.
 *
 * It takes one call a second. Go on with the `Next` of the response until it is 0. A response is at most
 * 1 MB long (10018), so a page can be too big.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listGroups } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listGroups, { Limit: 1000, Next: 0, GroupType: "Public" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34960
 */
export const listGroups = Endpoint.make("group.listGroups", {
  path: "group_open_http_svc/get_appid_group_list",
  idempotency: "read",
  ratePerSecond: 1,
  payload: () => ({
    /** Groups a page, at most 10,000, which is also what the service takes when it is left out. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(10000))),
    /** Start of the page: 0 for the first one, then `Next` of the last response. */
    Next: Schema.optional(UInt64),
    /** Only groups of this type. */
    GroupType: Schema.optional(Enum.open("Public", "Private", "ChatRoom", "AVChatRoom", "BChatRoom", "Community"))
  }),
  success: () => ({
    /** Number of groups, of the type that was asked for. */
    TotalCount: Schema.optional(Schema.Int),
    /** Groups of this page. */
    GroupIdList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Id of the group. */
          GroupId: Schema.String
        })
      )
    ),
    /** Start of the next page, an unsigned number of 64 bits; 0 after the last one. */
    Next: Schema.optional(UInt64)
  }),
  errors: [10002, 10004, 10007, 10018],
  paging: {
    items: "GroupIdList",
    cursors: [{ request: "Next", first: 0, next: "Next" }],
    last: { field: "Next", is: "unset" }
  }
})
