import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId, GroupMember, groupProfile } from "../model/group.js"

/**
 * Gets the profiles of up to 50 groups, with their members if wanted.
 *
 * The code of the call as a whole says nothing: look at the `ErrorCode` of each group. With a filter
 * only the parts that it names come back. A response is at most 1 MB long (10018), so ask for fewer
 * groups or leave the members out.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getGroupProfiles } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(getGroupProfiles, {
 *   GroupIdList: ["readers"],
 *   ResponseFilter: { GroupBaseInfoFilter: ["Name", "MemberNum"], MemberInfoFilter: ["Account", "Role"] }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34961
 */
export const getGroupProfiles = Endpoint.make("group.getGroupProfiles", {
  path: "group_open_http_svc/get_group_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Ids of the groups, at most 50. */
    GroupIdList: Schema.Array(GroupId).pipe(Schema.maxItems(50)),
    /** What comes back: with it, a part is returned only when there is a filter for it. */
    ResponseFilter: Schema.optional(
      Schema.Struct({
        /** Fields of the group's profile. */
        GroupBaseInfoFilter: Schema.optional(Schema.Array(Schema.String)),
        /** Fields of the members besides `Member_Account`, which always comes back; "Account" is an older name of it. */
        MemberInfoFilter: Schema.optional(Schema.Array(Schema.String)),
        /** Custom fields of the group. */
        AppDefinedDataFilter_Group: Schema.optional(Schema.Array(Schema.String)),
        /** Custom fields of the members. */
        AppDefinedDataFilter_GroupMember: Schema.optional(Schema.Array(Schema.String))
      })
    )
  }),
  success: () => ({
    /** One entry per group. */
    GroupInfo: Schema.Array(
      Schema.Struct({
        /** Result of this group, 0 for success. */
        ErrorCode: Schema.optional(Schema.Int),
        /** Reason of the failure. */
        ErrorInfo: Schema.optional(Schema.String),
        ...groupProfile,
        /** SDKAppID of the app. */
        Appid: Schema.optional(Schema.Int),
        /** Members of the group. */
        MemberList: Schema.optional(Schema.Array(GroupMember))
      })
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10018],
  items: [{ list: "GroupInfo", key: "GroupId", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "GroupIdList", size: 50 }]
})
