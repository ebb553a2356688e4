import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Clears the message history of a group, up to a message or as a whole.
 *
 * The messages are only marked, so that clients cannot pull them any more; an admin of the app still
 * gets them with `pullHistory`. Communities do not have this call. The end of the page's list of codes
 * could not be read; 10015 is that of the pages beside it.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { clearHistory } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(clearHistory, { GroupId: "readers", MsgSeq: 100 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/65970
 */
export const clearHistory = Endpoint.make("group.clearHistory", {
  path: "group_open_http_svc/clear_group_msg",
  idempotency: "idempotent",
  destroys: "the history of the group, for all its members",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Sequence number of the last message to clear; all messages when it is left out. */
    MsgSeq: Schema.optional(Schema.Int)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
