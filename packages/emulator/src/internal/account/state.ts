import type { Conversation } from "../conversation/state.js"
import type { FieldValue } from "../profile/fields.js"
import type { FriendRequest } from "../relation/snapshot.js"
import type { Friend } from "../relation/state.js"

export type Presence = "Online" | "PushOnline" | "Offline"

export interface Account {
  readonly userId: string
  readonly importedAt: number
  /** Counts the writes to each part of the account. */
  readonly sequences: Record<"lists" | "friends" | "customFriendFields" | "blocked" | "profile", number>
  /** UserSigs issued before are invalid. */
  signaturesFrom: number
  readonly online: Map<string, Presence>
  readonly profile: Map<string, FieldValue>
  readonly friends: Map<string, Friend>
  readonly lists: Set<string>
  readonly requests: Map<string, FriendRequest>
  /** Time of blocking by account. */
  readonly blocked: Map<string, number>
  /** Time of following by account. */
  readonly following: Map<string, number>
  /** The other side of `following`, always changed together with it. */
  readonly followers: Map<string, number>
  /** When the mute of the account ends in all its one-to-one chats, and in all groups. */
  readonly mutedUntil: { oneToOne: number; groups: number }
  readonly conversations: Map<string, Conversation>
  /** Names of the conversation groups by number. */
  readonly conversationGroups: Map<number, string>
  /** Conversation groups that were ever created. The number of a new one follows from it. */
  conversationGroupsMade: number
  /** Number of unread messages by sender. Changed only by `setUnread`. */
  readonly unread: Map<string, number>
}

export const makeAccount = (userId: string, now: number): Account => ({
  userId,
  importedAt: now,
  sequences: { lists: 0, friends: 0, customFriendFields: 0, blocked: 0, profile: 0 },
  signaturesFrom: 0,
  online: new Map(),
  profile: new Map(),
  friends: new Map(),
  lists: new Set(),
  requests: new Map(),
  blocked: new Map(),
  following: new Map(),
  followers: new Map(),
  mutedUntil: { oneToOne: 0, groups: 0 },
  conversations: new Map(),
  conversationGroups: new Map(),
  conversationGroupsMade: 0,
  unread: new Map()
})

/** The state of an account over all its platforms. */
export const presence = ({ online }: Account): Presence => {
  const states = [...online.values()]
  if (states.includes("Online")) return "Online"
  return states.includes("PushOnline") ? "PushOnline" : "Offline"
}
