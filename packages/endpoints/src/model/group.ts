import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Int64 } from "./integers.js"
import { maxBytes } from "./text.js"

/** Id of a group, community or topic. */
export const GroupId: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a group id that is not empty" })
)

/**
 * Name of a group: the server pages say at most 30 bytes of UTF-8, the client SDKs 100; what exceeds both is rejected.
 */
export const GroupName: Schema.Schema<string> = Schema.String.pipe(maxBytes(100))

/**
 * Introduction of a group: 240 bytes of UTF-8 by the server pages, 400 by the client SDKs; what exceeds both is
 * rejected.
 */
export const GroupIntroduction: Schema.Schema<string> = Schema.String.pipe(maxBytes(400))

/** Notice of a group: 300 bytes of UTF-8 by the server pages, 400 by the client SDKs; what exceeds both is rejected. */
export const GroupNotification: Schema.Schema<string> = Schema.String.pipe(maxBytes(400))

/** URL of a group's picture: 100 bytes by the server pages, 500 by the client SDKs; what exceeds both is rejected. */
export const GroupFaceUrl: Schema.Schema<string> = Schema.String.pipe(maxBytes(500))

/** What happens to requests to join. */
export const ApplyJoinOption = Enum.open("FreeAccess", "NeedPermission", "DisableApply")

/** What happens to invitations. */
export const InviteJoinOption = Enum.open("FreeAccess", "NeedPermission", "DisableInvite")

/** Roles of members that can be asked for. */
export const MemberRole = Enum.open("Owner", "Admin", "Member")

/** Whether and how a member gets messages. */
export const MsgFlag = Enum.open("AcceptAndNotify", "AcceptNotNotify", "Discard", "AcceptNotNotifyExceptAt")

/** A custom field of a group or of a member, switched on in the console first. */
export const CustomField = Schema.Struct({
  /** Name of the custom field. */
  Key: Schema.String,
  /** Value of the custom field; it may hold binary characters. */
  Value: Schema.String
})

/** The profile of a group in a response. */
export const groupProfile = {
  /** Id of the group. */
  GroupId: Schema.optional(Schema.String),
  /** Group type: `Private` is what the SDKs call Work, `ChatRoom` what they call Meeting. */
  Type: Schema.optional(Enum.open("Public", "Private", "ChatRoom", "AVChatRoom", "BChatRoom", "Community")),
  /** Name of the group. */
  Name: Schema.optional(Schema.String),
  /** Introduction of the group. */
  Introduction: Schema.optional(Schema.String),
  /** Notice of the group. */
  Notification: Schema.optional(Schema.String),
  /** URL of the group's picture. */
  FaceUrl: Schema.optional(Schema.String),
  /** Owner of the group; empty when it has none. */
  Owner_Account: Schema.optional(Schema.String),
  /** Time at which the group was created, in Unix seconds. */
  CreateTime: Schema.optional(Schema.Int),
  /** Sequence that each change of the profile raises. */
  InfoSeq: Schema.optional(Schema.Int),
  /** Time of the last change of the profile, in Unix seconds. */
  LastInfoTime: Schema.optional(Schema.Int),
  /** Time of the last message, in Unix seconds. */
  LastMsgTime: Schema.optional(Schema.Int),
  /** Sequence number that the next message gets. */
  NextMsgSeq: Schema.optional(Schema.Int),
  /** Number of members. */
  MemberNum: Schema.optional(Schema.Int),
  /** Number of members that the group may have. */
  MaxMemberNum: Schema.optional(Schema.Int),
  /** What happens to requests to join. */
  ApplyJoinOption: Schema.optional(Enum.open("FreeAccess", "NeedPermission", "DisableApply")),
  /** What happens to invitations. */
  InviteJoinOption: Schema.optional(Enum.open("FreeAccess", "NeedPermission", "DisableInvite")),
  /** Whether all members are muted. */
  MuteAllMember: Schema.optional(Enum.open("On", "Off")),
  /** 1 for a community with topics. */
  SupportTopic: Schema.optional(Schema.Int),
  /** 1 when permission groups decide what members may do. */
  EnablePermission: Schema.optional(Schema.Int),
  /** Mask of the permissions that every member has. */
  DefaultPermission: Schema.optional(Int64),
  /** Custom fields of the group that have been switched on in the console. */
  AppDefinedData: Schema.optional(Schema.Array(CustomField))
}

/** A member of a group in a response. */
export const GroupMember = Schema.Struct({
  /** UserID of the member, which no filter hides. */
  Member_Account: Schema.String,
  /** Role of the member. */
  Role: Schema.optional(Enum.open("Owner", "Admin", "Member")),
  /** Time at which the member joined, in Unix seconds. */
  JoinTime: Schema.optional(Schema.Int),
  /** Sequence number of the message up to which the member has read. */
  MsgSeq: Schema.optional(Schema.Int),
  /** Whether and how the member gets messages. */
  MsgFlag: Schema.optional(MsgFlag),
  /** Time of the last message that the member sent, in Unix seconds. */
  LastSendMsgTime: Schema.optional(Schema.Int),
  /** Time at which the member's mute ends, in Unix seconds; 0 for a member who is not muted. */
  MuteUntil: Schema.optional(Schema.Int),
  /** Name of the member in this group. */
  NameCard: Schema.optional(Schema.String),
  /** Online status of the member; only the newest official SDK has this field. */
  OnlineStatus: Schema.optional(Schema.String),
  /** Custom fields of the member that have been switched on in the console. */
  AppMemberDefinedData: Schema.optional(Schema.Array(CustomField))
})
