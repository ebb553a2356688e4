import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { CustomField, GroupId } from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { maxBytes } from "../model/text.js"

/**
 * Modifies a member of a group: role, name card, messages, custom fields, mute.
 *
 * The owner changes with `transferGroup` only. Live groups (`AVChatRoom`) do not have this call. The
 * value `AcceptNotNotifyExceptAt` of `MsgFlag` is as new as 2026.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyMember } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(modifyMember, {
 *   GroupId: "readers",
 *   Member_Account: "id1",
 *   Role: "Admin",
 *   NameCard: "Sun"
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34900
 */
export const modifyMember = Endpoint.make("group.modifyMember", {
  path: "group_open_http_svc/modify_group_member_info",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** UserID of the member. */
    Member_Account: UserId,
    /** Role of the member. */
    Role: Schema.optional(Enum.open("Admin", "Member")),
    /** Whether and how the member gets messages. */
    MsgFlag: Schema.optional(Enum.open("AcceptAndNotify", "AcceptNotNotify", "Discard", "AcceptNotNotifyExceptAt")),
    /** Name of the member in this group, at most 50 bytes. */
    NameCard: Schema.optional(Schema.String.pipe(maxBytes(50))),
    /** Custom fields of the member; they have to be switched on in the console first. */
    AppMemberDefinedData: Schema.optional(Schema.Array(CustomField)),
    /** Seconds for which the member is muted, 0 to end the mute; not for Private (Work) groups. */
    MuteTime: Schema.optional(UInt32)
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015]
})
