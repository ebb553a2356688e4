import * as Schema from "effect/Schema"
import { readExtension, WrittenExtension, writeExtension } from "../message/extension.js"
import { readRecent, WrittenRecent, writeRecent } from "../message/recent.js"
import { type Group, type GroupMessage, makeGroup, makeMember, type Member } from "./state.js"

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

type Written = typeof WrittenGroup.Type

/** Leaves out what is not set, as JSON does. */
const present = <K extends string, A>(key: K, value: A | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: A }

const writeMessage = (message: GroupMessage): Written["messages"][number] => {
  const { customData, extension, receipt, to, ...rest } = message
  return {
    ...rest,
    ...present("customData", customData),
    ...present("to", to),
    ...present("receipt", receipt && { receivers: receipt.receivers, readers: [...receipt.readers] }),
    ...present("extension", extension && writeExtension(extension))
  }
}

const readMessage = ({ extension, receipt, ...rest }: Written["messages"][number]): GroupMessage => ({
  customData: undefined,
  to: undefined,
  ...rest,
  receipt: receipt && { receivers: receipt.receivers, readers: new Set(receipt.readers) },
  extension: extension && readExtension(extension)
})

/** Writes a group down. */
export const writeGroup = (group: Group): Written => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = group
  const { defaultPermission, maxMembers, owner, ...profile } = rest
  return {
    ...profile,
    ...present("owner", owner),
    ...present("maxMembers", maxMembers === Infinity ? undefined : maxMembers),
    defaultPermission: String(defaultPermission),
    custom: Object.fromEntries(custom),
    members: [...members.values()].map((member) => ({ ...member, custom: Object.fromEntries(member.custom) })),
    muted: Object.fromEntries(muted),
    banned: Object.fromEntries(banned),
    attributes: Object.fromEntries(attributes),
    counters: Object.fromEntries([...counters].map(([key, value]) => [key, String(value)])),
    messages: [...messages.values()].map(writeMessage),
    notifications: notifications.map(({ content, time, to }) => ({ time, content, ...present("to", to) })),
    recent: writeRecent(recent)
  }
}

const readMember = ({ custom, joinTime, readSequence, role, userId, ...rest }: Written["members"][number]): Member => ({
  ...makeMember(userId, role, joinTime, readSequence),
  ...rest,
  custom: new Map(Object.entries(custom))
})

const readPermission = (digits: string): number | bigint => {
  const value = BigInt(digits)
  return BigInt(Number(value)) === value ? Number(value) : value
}

/** Reads what was written down. It may still break a limit or name what does not exist. */
export const readGroup = (written: Written): Group => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = written
  const { defaultPermission, maxMembers = Infinity, ...profile } = rest
  return {
    ...makeGroup({ ...profile, maxMembers }, 0),
    ...profile,
    defaultPermission: readPermission(defaultPermission),
    custom: new Map(Object.entries(custom)),
    members: new Map(members.map((member) => [member.userId, readMember(member)])),
    muted: new Map(Object.entries(muted)),
    banned: new Map(Object.entries(banned)),
    attributes: new Map(Object.entries(attributes)),
    counters: new Map(Object.entries(counters).map(([key, digits]) => [key, BigInt(digits)])),
    messages: new Map(messages.map((message) => [message.sequence, readMessage(message)])),
    notifications: notifications.map((notification) => ({ to: undefined, ...notification })),
    recent: readRecent(recent)
  }
}
