import type { RecentMessages } from "../message/deduplication.js"
import type { Extension } from "../message/state.js"

/** Group types by the names that responses have: `Private` is Work, `ChatRoom` is Meeting. */
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
  /** Whether members count it as unread. */
  readonly counted: boolean
  /** The members who get it; all of them if undefined. */
  readonly to: ReadonlyArray<string> | undefined
  readonly receipt: Receipt | undefined
  readonly extension: Extension | undefined
}

/** The members of whom a message asks receipts, and those who have read it. */
export interface Receipt {
  readonly receivers: ReadonlyArray<string>
  readonly readers: Set<string>
}

export interface Notification {
  readonly time: number
  readonly content: string
  /** The members who get it; all of them if undefined. */
  readonly to: ReadonlyArray<string> | undefined
}

/** The fields of a group that can be changed. */
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
  /** Number of the group among all that were ever created. */
  readonly serial: number
  readonly createTime: number
  owner: string | undefined
  infoSequence: number
  lastInfoTime: number
  lastMessageTime: number
  nextSequence: number
  /** Sequence up to which the history is cleared for clients. */
  clearedTo: number
  readonly custom: Map<string, string>
  readonly members: Map<string, Member>
  /** When the mute of an account ends. It stays when the account leaves. */
  readonly muted: Map<string, number>
  /** When the ban of an account ends. */
  readonly banned: Map<string, number>
  readonly attributes: Map<string, string>
  readonly counters: Map<string, bigint>
  /** Messages by sequence, in ascending order. */
  readonly messages: Map<number, GroupMessage>
  /** System notifications, which are not messages. */
  readonly notifications: Array<Notification>
  /** Messages within the deduplication window. */
  readonly recent: RecentMessages
}

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

type Fixed = Pick<Group, "groupId" | "type" | "serial" | "createTime" | "name" | "maxMembers">

export const makeGroup = (fixed: Fixed, now: number): Group => ({
  ...fixed,
  owner: undefined,
  introduction: "",
  notification: "",
  faceUrl: "",
  applyJoinOption: "NeedPermission",
  inviteJoinOption: fixed.type === "Private" ? "FreeAccess" : "DisableInvite",
  muteAll: false,
  supportTopic: 0,
  enablePermission: 0,
  defaultPermission: 0,
  historyBeforeJoin: fixed.type === "ChatRoom" || fixed.type === "Community",
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
