import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Adds up to 300 users to a group.
 *
 * The call succeeds as a whole even when single users are not added: look at each `Result`, which is 0
 * for a failure and carries no code. Live groups (`AVChatRoom`) respond with 10007; 10014 says that the
 * group is full.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(addMembers, {
 *   GroupId: "readers",
 *   MemberList: [{ Member_Account: "id1" }, { Member_Account: "id2" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34921
 */
export const addMembers = Endpoint.make("group.addMembers", {
  path: "group_open_http_svc/add_group_member",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /**
     * 1 adds without notifying anyone, 0 is the default. The table of the page calls it required, its text and samples
     * do not.
     */
    Silence: Schema.optional(Enum.open(0, 1)),
    /** Users to add, at most 300. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the new member. */
        Member_Account: UserId
      })
    ).pipe(Schema.maxItems(300))
  }),
  success: () => ({
    /** One entry per user. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the user. */
        Member_Account: Schema.String,
        /** 0 failed, 1 added, 2 was a member already, 3 waits for approval. */
        Result: Schema.Int
      })
    )
  }),
  errors: [10002, 10003, 10004, 10005, 10007, 10010, 10014, 10015, 10016, 10019, 10026, 10037],
  items: [
    {
      list: "MemberList",
      key: "Member_Account",
      state: { field: "Result", succeeded: [1, 2], failed: [0], pending: [3] }
    }
  ],
  chunks: [{ field: "MemberList", size: 300 }]
})
