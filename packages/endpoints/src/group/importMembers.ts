import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Imports up to 300 members into a group from another system.
 *
 * The call succeeds as a whole even when single members are not imported: look at each `Result`, which
 * is 0 for a failure and carries no code. Live groups (`AVChatRoom`) respond with 10007.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(importMembers, {
 *   GroupId: "readers",
 *   MemberList: [{ Member_Account: "id1", Role: "Admin", JoinTime: 1448357837, UnreadMsgNum: 5 }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34969
 */
export const importMembers = Endpoint.make("group.importMembers", {
  path: "group_open_http_svc/import_group_member",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Members to import, at most 300. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: UserId,
        /** Role of the member: no other than `Admin` can be given, without it the role is Member. */
        Role: Schema.optional(Enum.open("Admin")),
        /** Time at which the member joined, in Unix seconds, between the creation of the group and now. */
        JoinTime: Schema.optional(Schema.Int),
        /** Unread messages of the member; the service caps it at the number of messages. */
        UnreadMsgNum: Schema.optional(Schema.Int)
      })
    ).pipe(Schema.maxItems(300))
  }),
  success: () => ({
    /** One entry per member. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: Schema.String,
        /** 0 failed, 1 imported, 2 was a member already; where members are added, 3 waits for approval. */
        Result: Schema.Int
      })
    )
  }),
  errors: [10002, 10003, 10004, 10005, 10006, 10007, 10010, 10015],
  items: [
    {
      list: "MemberList",
      key: "Member_Account",
      state: { field: "Result", succeeded: [1, 2], failed: [0], pending: [3] }
    }
  ],
  chunks: [{ field: "MemberList", size: 300 }]
})
