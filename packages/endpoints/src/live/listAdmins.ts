import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the admins of a live group, all in one response.
 *
 * Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of
 * online members, switched on in the console. The end of the page's list of codes could not be read;
 * 10007, 10010 and 10015 are those of the pages beside it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listAdmins } from "@tcchat/endpoints/live"
 *
 * export const program = ChatClient.call(listAdmins, { GroupId: "stage" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60524
 */
export const listAdmins = Endpoint.make("live.listAdmins", {
  path: "group_open_avchatroom_http_svc/get_admin_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the live group (`AVChatRoom`). */
    GroupId: GroupId
  }),
  success: () => ({
    /** The admins; the field is spelled with an underscore. */
    Admin_List: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the admin. */
          Admin_Account: Schema.String,
          /** URL of the admin's avatar, empty when there is none. */
          Avatar: Schema.optional(Schema.String),
          /** Nickname of the admin. */
          NickName: Schema.optional(Schema.String)
        })
      )
    )
  }),
  errors: [10001, 10002, 10003, 10004, 10007, 10010, 10015]
})
