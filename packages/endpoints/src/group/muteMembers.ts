import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"

/**
 * Mutes up to 500 members of a group, or ends their mute.
 *
 * A second identical call starts the period again. A mute survives that the member leaves and joins
 * again. Private (Work) groups do not have this call. Until 2022 the field `MuteTime` was called
 * `ShutUpTime`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { muteMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(muteMembers, {
 *   GroupId: "readers",
 *   Members_Account: ["id1"],
 *   MuteTime: 60
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34951
 */
export const muteMembers = Endpoint.make("group.muteMembers", {
  path: "group_open_http_svc/forbid_send_msg",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserIDs of the members, at most 500. */
    Members_Account: Schema.Array(UserId).pipe(Schema.maxItems(500)),
    /** Seconds for which they are muted: 0 ends the mute, 4294967295 mutes for ever. */
    MuteTime: UInt32,
    /** Topic in which they are muted; for communities with topics only. */
    TopicId: Schema.optional(Schema.String)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015],
  chunks: [{ field: "Members_Account", size: 500 }]
})
