import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { maxBytes } from "../model/text.js"

/**
 * Bans up to 20 members from a group for some time.
 *
 * As long as the ban lasts they get no messages and cannot join again. All group types have it since
 * 2025, only live groups (`AVChatRoom`) before.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and
 * banning switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { banMembers } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(banMembers, {
 *   GroupId: "live",
 *   Members_Account: ["id1"],
 *   Duration: 3600,
 *   Description: "spam"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/50296
 */
export const banMembers = Endpoint.make("group.banMembers", {
  path: "group_open_http_svc/ban_group_member",
  idempotency: "idempotent",
  destroys: "the membership of these users, who cannot come back while the ban lasts",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserIDs of the members, at most 20. */
    Members_Account: Schema.Array(UserId).pipe(Schema.maxItems(20)),
    /** Seconds that the ban lasts, an unsigned number of 32 bits. */
    Duration: UInt32,
    /** Message of the ban, at most 1,000 bytes. */
    Description: Schema.optional(Schema.String.pipe(maxBytes(1000)))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10005, 10007],
  chunks: [{ field: "Members_Account", size: 20 }]
})
