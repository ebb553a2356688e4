import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the muted members of a group.
 *
 * The sample of the page has no `ErrorInfo`. An older call, `get_group_shutted_uin`, does the same
 * with the fields `ShuttedUinList` and `ShuttedUntil`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listMutedMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listMutedMembers, { GroupId: "readers" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34964
 */
export const listMutedMembers = Endpoint.make("group.listMutedMembers", {
  path: "group_open_http_svc/get_group_muted_account",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Topic that is asked about; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Id of the group. */
    GroupId: Schema.optional(Schema.String),
    /** Muted members. */
    MutedAccountList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: Schema.String,
          /** Time at which the mute ends, in Unix seconds. */
          MutedUntil: Schema.optional(Schema.Int)
        })
      )
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
