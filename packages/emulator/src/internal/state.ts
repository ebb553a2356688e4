import type { Account } from "./account/state.js"
import type { Broadcast } from "./group/broadcast.js"
import type { Group } from "./group/state.js"
import type { RecentMessages } from "./message/deduplication.js"
import type { Chat } from "./message/state.js"
import { type Moderation, noKeywords } from "./moderation/state.js"

/** The state of an emulated app. The members of a friend list are kept at the friends only. */
export interface State {
  readonly accounts: Map<string, Account>
  /** Time of deletion by account. */
  readonly deleted: Map<string, number>
  readonly groups: Map<string, Group>
  /** Groups that were ever created. */
  groupsMade: number
  /** One-to-one chats by their two accounts. */
  readonly chats: Map<string, Chat>
  readonly broadcasts: Array<Broadcast>
  /** Broadcasts within the deduplication window. */
  readonly recentBroadcasts: RecentMessages
  readonly moderation: Moderation
}

export const empty = (): State => ({
  accounts: new Map(),
  deleted: new Map(),
  groups: new Map(),
  groupsMade: 0,
  chats: new Map(),
  broadcasts: [],
  recentBroadcasts: new Map(),
  moderation: noKeywords()
})
