import type { Conversation } from "./conversation/state.js"
import type { Group } from "./group/state.js"
import type { Chat } from "./message/chat.js"
import type { Recent } from "./message/recent.js"

/** Value of a profile field or a custom friend field. */
export type Value = string | number

/** One row of an account's own table of friends. */
export interface Friend {
  readonly userId: string
  remark: string | undefined
  remarkTime: number | undefined
  source: string | undefined
  wording: string | undefined
  /** Unix seconds, like every time of the state. */
  time: number
  readonly lists: Set<string>
  readonly custom: Map<string, Value>
}

/** A friend request that waits for the response of the account that holds it. */
export interface FriendRequest {
  readonly from: string
  readonly addType: "Add_Type_Single" | "Add_Type_Both"
  readonly remark: string | undefined
  readonly list: string | undefined
  readonly source: string | undefined
  readonly wording: string | undefined
  readonly time: number
}

export type Presence = "Online" | "PushOnline" | "Offline"

export interface Account {
  readonly userId: string
  readonly importedAt: number
  /** UserSigs issued before are invalid. */
  signaturesFrom: number
  readonly online: Map<string, Presence>
  readonly profile: Map<string, Value>
  profileSequence: number
  readonly friends: Map<string, Friend>
  standardSequence: number
  customSequence: number
  readonly lists: Set<string>
  listSequence: number
  readonly requests: Map<string, FriendRequest>
  /** Time of the blocking by account. */
  readonly blocked: Map<string, number>
  blockSequence: number
  /** Time of the follow by account. */
  readonly following: Map<string, number>
  /** The other side of `following`: always changed together with it. */
  readonly followers: Map<string, number>
  /** When the mute of the account ends in all its one-to-one chats, and in all groups. */
  readonly mutedUntil: { oneToOne: number; groups: number }
  readonly conversations: Map<string, Conversation>
  /** Names of the groups of conversations by their numbers. */
  readonly conversationGroups: Map<number, string>
  /** Groups of conversations that the account ever had, from which the numbers of new ones follow. */
  conversationGroupsMade: number
  /** How many messages of each account it has not read: counted along with the chats. */
  readonly unread: Map<string, number>
}

/** A message to all live groups. */
export interface Broadcast {
  readonly sequence: number
  readonly from: string
  readonly time: number
  readonly random: number
  readonly body: ReadonlyArray<unknown>
  readonly customData: string | undefined
}

/** Everything that an emulated app remembers. Who is in a list is written at the friend, and nowhere else. */
export interface State {
  readonly accounts: Map<string, Account>
  /** Accounts that were deleted, and when. */
  readonly deleted: Map<string, number>
  readonly groups: Map<string, Group>
  /** Groups that were ever made. */
  groupsMade: number
  /** One-to-one messages by the two accounts. */
  readonly chats: Map<string, Chat>
  readonly broadcasts: Array<Broadcast>
  /** Broadcasts by which repeats are recognised. */
  readonly recentBroadcasts: Recent
}

export const empty = (): State => ({
  accounts: new Map(),
  deleted: new Map(),
  groups: new Map(),
  groupsMade: 0,
  chats: new Map(),
  broadcasts: [],
  recentBroadcasts: new Map()
})

export const makeAccount = (userId: string, now: number): Account => ({
  userId,
  importedAt: now,
  signaturesFrom: 0,
  online: new Map(),
  profile: new Map(),
  profileSequence: 0,
  friends: new Map(),
  standardSequence: 0,
  customSequence: 0,
  lists: new Set(),
  listSequence: 0,
  requests: new Map(),
  blocked: new Map(),
  blockSequence: 0,
  following: new Map(),
  followers: new Map(),
  mutedUntil: { oneToOne: 0, groups: 0 },
  conversations: new Map(),
  conversationGroups: new Map(),
  conversationGroupsMade: 0,
  unread: new Map()
})

export const makeFriend = (userId: string, time: number): Friend => ({
  userId,
  remark: undefined,
  remarkTime: undefined,
  source: undefined,
  wording: undefined,
  time,
  lists: new Set(),
  custom: new Map()
})
