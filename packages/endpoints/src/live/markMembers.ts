import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Sets marks of members of a live group, or removes them.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console. Members who are offline are missing from the response
 * (`ItemResult.failures` finds them when it gets the request as well), and only when all of them are
 * does the call fail. A group has at most 10 different marks and 1,000 members per mark. A mark
 * vanishes when the member leaves or goes offline; 500 alone stays.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { markMembers } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(markMembers, {
 *   GroupId: "stage",
 *   CommandType: 1,
 *   MemberList: [{ Member_Account: "id1", Marks: [1000] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/50294
 */
export const markMembers = Endpoint.make("live.markMembers", {
  path: "group_open_avchatroom_http_svc/modify_user_info",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId,
    /** 1 sets the marks, 2 removes them. */
    CommandType: Enum.open(1, 2),
    /** Members and their marks, at most 500. */
    MemberList: Schema.Array(
      Schema.Struct({
        /** UserID of the member. */
        Member_Account: UserId,
        /**
         * Marks of the app, from 1000 on. Two others are for app admins only: 500 keeps the member in the list as
         * online for 3 days, 600 hides the member from it.
         */
        Marks: Schema.Array(Schema.Int)
      })
    ).pipe(Schema.maxItems(500))
  }),
  success: () => ({
    /** The CommandType that was asked for. */
    CommandType: Schema.optional(Schema.Int),
    /** Members whose marks were changed. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: Schema.String,
          /** Marks that were set or removed. */
          Marks: Schema.optional(Schema.Array(Schema.Int))
        })
      )
    )
  }),
  errors: [10001, 10002, 10003, 10004, 10007, 10010, 10015],
  items: [{ list: "MemberList", key: "Member_Account", requested: "MemberList.Member_Account" }]
})
