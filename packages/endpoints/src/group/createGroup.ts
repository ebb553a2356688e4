import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import {
  ApplyJoinOption,
  CustomField,
  GroupFaceUrl,
  GroupIntroduction,
  GroupName,
  GroupNotification,
  InviteJoinOption
} from "../model/group.js"
import { UserId } from "../model/identifiers.js"
import { Int64 } from "../model/integers.js"

/**
 * Creates a group, with its first members if wanted.
 *
 * A group without a `GroupId` of your own gets a new id with each call, so a call with an unknown outcome is not
 * retried: a second one would make a second group. With an id of your own it may be sent again by hand: 10021 says that
 * the id is taken, 10025 that it is taken by a group of the same owner, which can be used as it is. The webhooks before
 * and after the creation of a group are fired. Work is the new name of the type `Private`, Meeting that of `ChatRoom`;
 * responses use the old names. The free edition holds 100 groups (10058).
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { createGroup } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(createGroup, {
 *   Type: "Public",
 *   Name: "Readers",
 *   Owner_Account: "id",
 *   GroupId: "readers",
 *   MemberList: [{ Member_Account: "id1", Role: "Admin" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34895
 */
export const createGroup = Endpoint.make("group.createGroup", {
  path: "group_open_http_svc/create_group",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Owner, an imported account, who becomes a member. Without it the group has no owner. */
    Owner_Account: Schema.optional(UserId),
    /** Group type: Private is Work, ChatRoom is Meeting. */
    Type: Enum.open("Public", "Private", "Work", "ChatRoom", "Meeting", "AVChatRoom", "Community"),
    /** Id of your own choice, by the rules for custom group ids. The service makes one when it is left out. */
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
     * Number of members that the group may have; the limit of the plan when it is left out. The call that modifies a
     * group calls it `MaxMemberNum`.
     */
    MaxMemberCount: Schema.optional(Schema.Int),
    /**
     * What happens to requests to join, `NeedPermission` when it is left out. Only for types that one can ask to join,
     * not for communities.
     */
    ApplyJoinOption: Schema.optional(ApplyJoinOption),
    /** What happens to invitations; not for live groups (`AVChatRoom`). */
    InviteJoinOption: Schema.optional(InviteJoinOption),
    /** Custom fields of the group; they have to be switched on in the console first. */
    AppDefinedData: Schema.optional(Schema.Array(CustomField)),
    /** First members, at most 100; not for live groups, which respond with 10007. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Member_Account: UserId,
          /** Role of the member; no other than `Admin` can be given. */
          Role: Schema.optional(Enum.open("Admin")),
          /** Custom fields of the member; they have to be switched on in the console first. */
          AppMemberDefinedData: Schema.optional(Schema.Array(CustomField))
        })
      ).pipe(Schema.maxItems(100))
    ),
    /** 1 makes a community with topics; for the type `Community` only. */
    SupportTopic: Schema.optional(Enum.open(0, 1)),
    /** 1 lets permission groups decide what members may do, 0 does not; for communities with topics only. */
    EnablePermission: Schema.optional(Enum.open(0, 1)),
    /** Mask of the permissions that every member has; only together with `EnablePermission` 1. */
    DefaultPermission: Schema.optional(Int64)
  }),
  success: () => ({
    /** Id of the group, your own or the one that was made. */
    GroupId: Schema.String,
    /** Group type. */
    Type: Schema.optional(Schema.String),
    /** A flag that is seen in the sample of communities and described nowhere. */
    HugeGroupFlag: Schema.optional(Schema.Int)
  }),
  errors: [10002, 10003, 10004, 10005, 10006, 10007, 10008, 10016, 10021, 10025, 10036, 10037, 10038, 10058]
})
