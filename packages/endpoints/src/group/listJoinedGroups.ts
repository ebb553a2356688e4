import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { MsgFlag, groupProfile } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Lists the groups of a user, page by page.
 *
 * `Offset` counts groups: the last page is reached when it comes to `TotalCount`. Without a filter
 * only the ids come back. A response is at most 1 MB long (10018), so ask for smaller pages.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listJoinedGroups } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listJoinedGroups, {
 *   Member_Account: "id",
 *   Limit: 100,
 *   Offset: 0,
 *   ResponseFilter: { GroupBaseInfoFilter: ["Type", "Name"], SelfInfoFilter: ["Role"] }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34925
 */
export const listJoinedGroups = Endpoint.make("group.listJoinedGroups", {
  path: "group_open_http_svc/get_joined_group_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** UserID of the user. */
    Member_Account: UserId,
    /** 1 also lists live groups (`AVChatRoom`), as far as the service knows them; 0 is the default. */
    WithHugeGroups: Schema.optional(Enum.open(0, 1)),
    /** 1 also lists Private (Work) groups that the user has joined but not activated; 0 is the default. */
    WithNoActiveGroups: Schema.optional(Enum.open(0, 1)),
    /** Groups a page, at most 5,000; all of them when it is left out. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(5000))),
    /** Place of the page's first group, counted from 0, which is the default. */
    Offset: Schema.optional(Schema.Int),
    /** Only groups of this type; of all types when it is left out. */
    GroupType: Schema.optional(Enum.open("Public", "Private", "ChatRoom", "AVChatRoom", "Community")),
    /** Fields that come back; without it only the ids do. */
    ResponseFilter: Schema.optional(
      Schema.Struct({
        /** Fields of the group's profile. */
        GroupBaseInfoFilter: Schema.optional(Schema.Array(Schema.String)),
        /** Fields of the user as a member. */
        SelfInfoFilter: Schema.optional(Schema.Array(Enum.open("Role", "JoinTime", "MsgFlag", "MsgSeq")))
      })
    ),
    /**
     * 1 lists communities with topics. `GroupType` must then be `Community`, though the sample of the page leaves it
     * out.
     */
    SupportTopic: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Number of groups that fit, whatever the page. */
    TotalCount: Schema.optional(Schema.Int),
    /** Groups of this page. */
    GroupIdList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          ...groupProfile,
          /** Sum of the next sequence numbers over all topics; communities with topics only. */
          GrossTopicNextMsgSeq: Schema.optional(Schema.Int),
          /** The user as a member. */
          SelfInfo: Schema.optional(
            Schema.Struct({
              /** Role of the user. */
              Role: Schema.optional(Schema.String),
              /** Time at which the user joined, in Unix seconds. */
              JoinTime: Schema.optional(Schema.Int),
              /** Whether and how the user gets messages. */
              MsgFlag: Schema.optional(MsgFlag),
              /** Sequence number of the message up to which the user has read. */
              MsgSeq: Schema.optional(Schema.Int),
              /** Sum of the sequence numbers read over all topics; communities with topics only. */
              GrossTopicReadSeq: Schema.optional(Schema.Int)
            })
          )
        })
      )
    )
  }),
  errors: [10002, 10003, 10004, 10018],
  paging: {
    items: "GroupIdList",
    cursors: [{ request: "Offset", first: 0, next: { from: "count" } }],
    last: [{ field: "TotalCount", is: "reached" }, { page: "empty" }]
  }
})
