import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId, GroupMember, MemberRole } from "../model/group.js"

/**
 * Lists the members of a group, page by page.
 *
 * There are two styles of paging: ordinary groups take `Offset`, which counts members up to
 * `MemberNum`; communities take `Next`, which is "" at first and at the end. Live groups
 * (`AVChatRoom`) do not have this call. A response is at most 1 MB long (10018), so ask for smaller
 * pages.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listMembers, { GroupId: "readers", Limit: 100, Offset: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34948
 */
export const listMembers = Endpoint.make("group.listMembers", {
  path: "group_open_http_svc/get_group_member_info",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Fields of the members that come back besides `Member_Account`, all of them when it is left out. */
    MemberInfoFilter: Schema.optional(
      Schema.Array(
        Enum.open("Member_Account", "Role", "JoinTime", "MsgSeq", "MsgFlag", "LastSendMsgTime", "MuteUntil", "NameCard")
      )
    ),
    /** Only members with one of these roles. */
    MemberRoleFilter: Schema.optional(Schema.Array(MemberRole)),
    /** Custom fields of the members that come back. */
    AppDefinedDataFilter_GroupMember: Schema.optional(Schema.Array(Schema.String)),
    /**
     * Members a page, all of them when it is left out. The text of the page says at most 200 (100 is advised, and the
     * most for communities), its table at most 6,000.
     */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(6000))),
    /** Place of the page's first member, counted from 0; not for communities. */
    Offset: Schema.optional(Schema.Int),
    /** Start of the page, which communities require: "" for the first one, then `Next` of the last response. */
    Next: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Number of members of the group. */
    MemberNum: Schema.optional(Schema.Int),
    /** Members of this page. */
    MemberList: Schema.optional(Schema.Array(GroupMember)),
    /** Start of the next page, "" after the last one; communities only. */
    Next: Schema.optional(Schema.String)
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10018],
  paging: {
    items: "MemberList",
    cursors: [{ request: "Offset", first: 0, next: { from: "count" } }],
    last: [{ field: "MemberNum", is: "reached" }, { page: "empty" }],
    otherwise: {
      cursors: [{ request: "Next", first: "", next: "Next" }],
      last: { field: "Next", is: "unset" }
    }
  }
})
