import * as Schema from "effect/Schema"
import {
  ExtensionSnapshot,
  fromExtensionSnapshot,
  fromRecentSnapshot,
  RecentSnapshot,
  toExtensionSnapshot,
  toRecentSnapshot
} from "../message/snapshot.js"
import { present } from "../present.js"
import { type Group, type GroupMessage, makeGroup, makeMember, type Member } from "./state.js"

const Count = Schema.Int.pipe(Schema.nonNegative())
/** An integer of 64 bits as a string, as not every JSON parser keeps all of its digits. */
const Digits = Schema.String.pipe(Schema.pattern(/^-?\d{1,20}$/, { description: "an integer as a string" }))
const Strings = Schema.Record({ key: Schema.String, value: Schema.String })
const Times = Schema.Record({ key: Schema.String, value: Count })
const Names = Schema.Array(Schema.String)

const MemberSnapshot = Schema.Struct({
  userId: Schema.String,
  role: Schema.Literal("Owner", "Admin", "Member"),
  joinTime: Count,
  readSequence: Count,
  flag: Schema.String,
  lastSendTime: Count,
  nameCard: Schema.String,
  custom: Strings
})

const MessageSnapshot = Schema.Struct({
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
  extension: Schema.optional(ExtensionSnapshot)
})

/** A group in a snapshot. */
export const GroupSnapshot = Schema.Struct({
  groupId: Schema.String,
  type: Schema.Literal("Private", "Public", "ChatRoom", "AVChatRoom", "Community"),
  serial: Count,
  createTime: Count,
  name: Schema.String,
  introduction: Schema.String,
  notification: Schema.String,
  faceUrl: Schema.String,
  owner: Schema.optional(Schema.String),
  /** Omitted for live groups, which have no limit. */
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
  custom: Strings,
  members: Schema.Array(MemberSnapshot),
  muted: Times,
  banned: Times,
  attributes: Strings,
  counters: Schema.Record({ key: Schema.String, value: Digits }),
  messages: Schema.Array(MessageSnapshot),
  notifications: Schema.Array(Schema.Struct({ time: Count, content: Schema.String, to: Schema.optional(Names) })),
  /** Messages within the deduplication window. */
  recent: RecentSnapshot
})

export type GroupSnapshot = typeof GroupSnapshot.Type

const toMessageSnapshot = (message: GroupMessage): typeof MessageSnapshot.Type => {
  const { customData, extension, receipt, to, ...rest } = message
  return {
    ...rest,
    ...present({
      customData,
      to,
      receipt: receipt && { receivers: receipt.receivers, readers: [...receipt.readers] },
      extension: extension && toExtensionSnapshot(extension)
    })
  }
}

const fromMessageSnapshot = ({ extension, receipt, ...rest }: typeof MessageSnapshot.Type): GroupMessage => ({
  customData: undefined,
  to: undefined,
  ...rest,
  receipt: receipt && { receivers: receipt.receivers, readers: new Set(receipt.readers) },
  extension: extension && fromExtensionSnapshot(extension)
})

export const toGroupSnapshot = (group: Group): GroupSnapshot => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = group
  const { defaultPermission, maxMembers, owner, ...profile } = rest
  return {
    ...profile,
    ...present({ owner, maxMembers: maxMembers === Infinity ? undefined : maxMembers }),
    defaultPermission: String(defaultPermission),
    custom: Object.fromEntries(custom),
    members: [...members.values()].map((member) => ({ ...member, custom: Object.fromEntries(member.custom) })),
    muted: Object.fromEntries(muted),
    banned: Object.fromEntries(banned),
    attributes: Object.fromEntries(attributes),
    counters: Object.fromEntries([...counters].map(([key, value]) => [key, String(value)])),
    messages: [...messages.values()].map(toMessageSnapshot),
    notifications: notifications.map(({ content, time, to }) => ({ time, content, ...present({ to }) })),
    recent: toRecentSnapshot(recent)
  }
}

const fromMemberSnapshot = ({
  custom,
  joinTime,
  readSequence,
  role,
  userId,
  ...rest
}: typeof MemberSnapshot.Type): Member => ({
  ...makeMember(userId, role, joinTime, readSequence),
  ...rest,
  custom: new Map(Object.entries(custom))
})

const parsePermission = (digits: string): number | bigint => {
  const value = BigInt(digits)
  return BigInt(Number(value)) === value ? Number(value) : value
}

/** Makes a group from a snapshot. It may still violate a limit or name accounts that do not exist. */
export const fromGroupSnapshot = (snapshot: GroupSnapshot): Group => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = snapshot
  const { defaultPermission, maxMembers = Infinity, ...profile } = rest
  return {
    ...makeGroup({ ...profile, maxMembers }, 0),
    ...profile,
    defaultPermission: parsePermission(defaultPermission),
    custom: new Map(Object.entries(custom)),
    members: new Map(members.map((member) => [member.userId, fromMemberSnapshot(member)])),
    muted: new Map(Object.entries(muted)),
    banned: new Map(Object.entries(banned)),
    attributes: new Map(Object.entries(attributes)),
    counters: new Map(Object.entries(counters).map(([key, digits]) => [key, BigInt(digits)])),
    messages: new Map(messages.map((message) => [message.sequence, fromMessageSnapshot(message)])),
    notifications: notifications.map((notification) => ({ to: undefined, ...notification })),
    recent: fromRecentSnapshot(recent)
  }
}
