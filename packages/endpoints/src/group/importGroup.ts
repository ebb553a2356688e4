import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import {
  ApplyJoinOption,
  CustomField,
  GroupFaceUrl,
  GroupIntroduction,
  GroupName,
  GroupNotification
} from "../model/group.js"
import { UserId } from "../model/identifiers.js"

/**
 * Imports a group from another system, without webhooks and notifications.
 *
 * With a `GroupId` of your own a second identical call responds with 10021; without one it makes a second group, so a
 * call with an unknown outcome is not retried. Live groups (`AVChatRoom`) cannot be imported.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importGroup } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(importGroup, {
 *   Type: "Public",
 *   Name: "Readers",
 *   GroupId: "readers",
 *   CreateTime: 1448357837
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34967
 */
export const importGroup = Endpoint.make("group.importGroup", {
  path: "group_open_http_svc/import_group",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Owner of the group. */
    Owner_Account: Schema.optional(UserId),
    /** Group type: Private is Work, ChatRoom is Meeting. */
    Type: Enum.open("Public", "Private", "Work", "ChatRoom", "Meeting", "Community"),
    /** Id of your own choice. The service makes one when it is left out. */
    GroupId: Schema.optional(Schema.String),
    /** Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages. */
    Name: GroupName,
    /** Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages. */
    Introduction: Schema.optional(GroupIntroduction),
    /** Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages. */
    Notification: Schema.optional(GroupNotification),
    /** URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages. */
    FaceUrl: Schema.optional(GroupFaceUrl),
    /**
     * Number of members that the group may have, 2,000 when it is left out; the page of 2023 says at most 6,000, and
     * 100,000 for a community.
     */
    MaxMemberCount: Schema.optional(Schema.Int),
    /**
     * What happens to requests to join, `NeedPermission` when it is left out. Only for types that one can ask to join,
     * not for communities.
     */
    ApplyJoinOption: Schema.optional(ApplyJoinOption),
    /** Custom fields of the group; they have to be switched on in the console first. */
    AppDefinedData: Schema.optional(Schema.Array(CustomField)),
    /** Time at which the group was created, in Unix seconds; now when it is left out. */
    CreateTime: Schema.optional(Schema.Int),
    /** 1 makes a community with topics; for the type `Community` only. */
    SupportTopic: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Id of the group. */
    GroupId: Schema.String
  }),
  errors: [10002, 10003, 10004, 10007, 10021]
})
