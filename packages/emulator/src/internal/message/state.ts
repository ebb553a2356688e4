import type { RecentMessages } from "./deduplication.js"

/** The key-value pairs of a message that supports them. */
export interface Extension {
  readonly pairs: Map<string, { readonly value: string; readonly sequence: number }>
  latest: number
  cleared: number
}

/** The numbers that order and identify a message. */
export interface Place {
  /** Unix seconds. */
  readonly time: number
  readonly sequence: number
  readonly random: number
}

/** A message from one account to another. */
export interface ChatMessage extends Place {
  readonly from: string
  readonly to: string
  body: ReadonlyArray<unknown>
  customData: string | undefined
  recalled: boolean
  /** Whether it counts as unread for its receiver. Changed only by `setUnread`. */
  unread: boolean
  /** Whether the sender asked for a read receipt, and whether the receiver has sent one. */
  receipt: "None" | "Wanted" | "Sent"
  readonly extension: Extension | undefined
  /** Accounts whose history does not show it. */
  readonly hiddenFrom: Set<string>
}

/** The one-to-one chat of two accounts. */
export interface Chat {
  readonly between: readonly [string, string]
  /** Oldest first. */
  readonly messages: Array<ChatMessage>
  /** Messages within the deduplication window. */
  readonly recent: RecentMessages
}
