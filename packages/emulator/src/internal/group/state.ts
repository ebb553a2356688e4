import type { Extension } from "../message/extension.js"
import type { Recent } from "../message/recent.js"

/** Group types under the names that responds have: `Private` is Work, `ChatRoom` is Meeting. */
export type GroupType = "Private" | "Public" | "ChatRoom" | "AVChatRoom" | "Community"

export type Role = "Owner" | "Admin" | "Member"

export interface Member {
  readonly userId: string
  role: Role
  /** Unix seconds, like every time of the state. */
  joinTime: number
  /** Sequence of the message up to which the member has read. */
  readSequence: number
  flag: string
  lastSendTime: number
  nameCard: string
  readonly custom: Map<string, string>
}

export interface GroupMessage {
  readonly sequence: number
  readonly from: string
  readonly time: number
  readonly random: number
  /** 1 high, 2 normal, 3 low, 4 lowest. */
  readonly priority: number
  body: ReadonlyArray<unknown>
  customData: string | undefined
  state: "Sent" | "Deleted" | "Recalled"
  /** Whether it counts as unread. */
  readonly counted: boolean
  /** The only members who get it; all of them when undefined. */
  readonly to: ReadonlyArray<string> | undefined
  readonly receipt: Receipt | undefined
  readonly extension: Extension | undefined
}

/** Who is to read a message that asks for receipts, and who has. */
export interface Receipt {
  readonly receivers: ReadonlyArray<string>
  readonly readers: Set<string>
}

export interface Notification {
  readonly time: number
  readonly content: string
  /** All members when undefined. */
  readonly to: ReadonlyArray<string> | undefined
}

/** What can be changed of a group besides its members. */
export interface Profile {
  name: string
  introduction: string
  notification: string
  faceUrl: string
  maxMembers: number
  applyJoinOption: string
  inviteJoinOption: string
  muteAll: boolean
  supportTopic: 0 | 1
  enablePermission: 0 | 1
  defaultPermission: number | bigint
  historyBeforeJoin: boolean
}

export interface Group extends Profile {
  readonly groupId: string
  readonly type: GroupType
  /** Place of the group among all that were ever made. */
  readonly serial: number
  readonly createTime: number
  owner: string | undefined
  infoSequence: number
  lastInfoTime: number
  lastMessageTime: number
  nextSequence: number
  /** Sequence up to which clients cannot read the history any more. */
  clearedTo: number
  readonly custom: Map<string, string>
  readonly members: Map<string, Member>
  /** When the mute of an account ends. It survives that the account leaves. */
  readonly muted: Map<string, number>
  /** When the ban of an account ends. */
  readonly banned: Map<string, number>
  readonly attributes: Map<string, string>
  readonly counters: Map<string, bigint>
  /** Messages by their sequence, in rising order. */
  readonly messages: Map<number, GroupMessage>
  /** System notifications, which are no messages. */
  readonly notifications: Array<Notification>
  /** Messages by which repeats are recognised. */
  readonly recent: Recent
}

/** The end of what lasts for ever, and the number of seconds that stands for it. */
export const forever = 4294967295

/** When something ends that lasts so many seconds from now on. */
export const endOf = (now: number, seconds: number): number => (seconds === forever ? forever : now + seconds)

export const makeMember = (userId: string, role: Role, joinTime: number, readSequence: number): Member => ({
  userId,
  role,
  joinTime,
  readSequence,
  flag: "AcceptAndNotify",
  lastSendTime: 0,
  nameCard: "",
  custom: new Map()
})

type Made = Pick<Group, "groupId" | "type" | "serial" | "createTime" | "name" | "maxMembers">

export const makeGroup = (made: Made, now: number): Group => ({
  ...made,
  owner: undefined,
  introduction: "",
  notification: "",
  faceUrl: "",
  applyJoinOption: "NeedPermission",
  inviteJoinOption: made.type === "Private" ? "FreeAccess" : "DisableInvite",
  muteAll: false,
  supportTopic: 0,
  enablePermission: 0,
  defaultPermission: 0,
  historyBeforeJoin: made.type === "ChatRoom" || made.type === "Community",
  infoSequence: 1,
  lastInfoTime: now,
  lastMessageTime: 0,
  nextSequence: 1,
  clearedTo: 0,
  custom: new Map(),
  members: new Map(),
  muted: new Map(),
  banned: new Map(),
  attributes: new Map(),
  counters: new Map(),
  messages: new Map(),
  notifications: [],
  recent: new Map()
})

/** Counts a change of a group's profile. */
export const changed = (group: Group, now: number): void => {
  group.infoSequence++
  group.lastInfoTime = now
}
