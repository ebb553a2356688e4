import * as Schema from "effect/Schema"
import { WrittenExtension, WrittenRecent } from "../message/written.js"

const Count = Schema.Int.pipe(Schema.nonNegative())
/** A number of 64 bits as text, as JSON has no such numbers for everybody. */
const Digits = Schema.String.pipe(Schema.pattern(/^-?\d{1,20}$/, { description: "an integer as text" }))
const Texts = Schema.Record({ key: Schema.String, value: Schema.String })
const Times = Schema.Record({ key: Schema.String, value: Count })
const Names = Schema.Array(Schema.String)

const WrittenMember = Schema.Struct({
  userId: Schema.String,
  role: Schema.Literal("Owner", "Admin", "Member"),
  joinTime: Count,
  readSequence: Count,
  flag: Schema.String,
  lastSendTime: Count,
  nameCard: Schema.String,
  custom: Texts
})

const WrittenMessage = Schema.Struct({
  sequence: Count,
  from: Schema.String,
  time: Count,
  random: Count,
  priority: Count,
  body: Schema.Array(Schema.Unknown),
  customData: Schema.optional(Schema.String),
  state: Schema.Literal("Sent", "Deleted", "Recalled"),
  counted: Schema.Boolean,
  to: Schema.optional(Names),
  receipt: Schema.optional(Schema.Struct({ receivers: Names, readers: Names })),
  extension: Schema.optional(WrittenExtension)
})

/** A group as a snapshot has it. */
export const WrittenGroup = Schema.Struct({
  groupId: Schema.String,
  type: Schema.Literal("Private", "Public", "ChatRoom", "AVChatRoom", "Community"),
  serial: Count,
  createTime: Count,
  name: Schema.String,
  introduction: Schema.String,
  notification: Schema.String,
  faceUrl: Schema.String,
  owner: Schema.optional(Schema.String),
  /** Left out for live groups, which have no limit. */
  maxMembers: Schema.optional(Count),
  applyJoinOption: Schema.String,
  inviteJoinOption: Schema.String,
  muteAll: Schema.Boolean,
  supportTopic: Schema.Literal(0, 1),
  enablePermission: Schema.Literal(0, 1),
  defaultPermission: Digits,
  historyBeforeJoin: Schema.Boolean,
  infoSequence: Count,
  lastInfoTime: Count,
  lastMessageTime: Count,
  nextSequence: Count,
  clearedTo: Count,
  custom: Texts,
  members: Schema.Array(WrittenMember),
  muted: Times,
  banned: Times,
  attributes: Texts,
  counters: Schema.Record({ key: Schema.String, value: Digits }),
  messages: Schema.Array(WrittenMessage),
  notifications: Schema.Array(Schema.Struct({ time: Count, content: Schema.String, to: Schema.optional(Names) })),
  /** Messages by which repeats are recognised. */
  recent: WrittenRecent
})
