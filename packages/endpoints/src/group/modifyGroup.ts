import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import {
  ApplyJoinOption,
  CustomField,
  GroupFaceUrl,
  GroupId,
  GroupIntroduction,
  GroupName,
  GroupNotification,
  InviteJoinOption
} from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { Int64 } from "../model/integers.js"

/**
 * Modifies the profile of a group.
 *
 * What is left out stays as it is. A custom field whose `Value` is "" is deleted.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { modifyGroup } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(modifyGroup, {
 *   GroupId: "readers",
 *   Notification: "Monday at eight",
 *   AppDefinedData: [{ Key: "city", Value: "Berlin" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34962
 */
export const modifyGroup = Endpoint.make("group.modifyGroup", {
  path: "group_open_http_svc/modify_group_base_info",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages. */
    Name: Schema.optional(GroupName),
    /** Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages. */
    Introduction: Schema.optional(GroupIntroduction),
    /** Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages. */
    Notification: Schema.optional(GroupNotification),
    /** URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages. */
    FaceUrl: Schema.optional(GroupFaceUrl),
    /**
     * Number of members that the group may have; not for live groups (`AVChatRoom`). The call that creates a group
     * calls it `MaxMemberCount`.
     */
    MaxMemberNum: Schema.optional(Schema.Int),
    /**
     * What happens to requests to join, `NeedPermission` by default. Only for types that one can ask to join, not for
     * communities.
     */
    ApplyJoinOption: Schema.optional(ApplyJoinOption),
    /** What happens to invitations; not for live groups. */
    InviteJoinOption: Schema.optional(InviteJoinOption),
    /** `On` mutes all but the owner, the admins and the admins of the app. */
    MuteAllMember: Schema.optional(Enum.open("On", "Off")),
    /** Custom fields of the group; they have to be switched on in the console first. */
    AppDefinedData: Schema.optional(Schema.Array(CustomField)),
    /** Account that is shown as the operator, which must exist; the calling admin when it is left out. */
    From_Account: Schema.optional(UserId),
    /** 1 lets permission groups decide what members may do, 0 does not; for communities with topics only. */
    EnablePermission: Schema.optional(Enum.open(0, 1)),
    /** Mask of the permissions that every member has; only together with `EnablePermission` 1. */
    DefaultPermission: Schema.optional(Int64),
    /** Whether members may read the messages from before they joined; for Work, Public and Meeting only. */
    HistoryMsgBeforeJoin: Schema.optional(Enum.open("On", "Off"))
  }),
  success: {},
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10026]
})
