/** The whole state of an emulator as JSON. */
import * as Schema from "effect/Schema"
import { AccountSnapshot, TimesSnapshot } from "./internal/account/snapshot.js"
import { Broadcast } from "./internal/group/broadcast.js"
import { GroupSnapshot } from "./internal/group/snapshot.js"
import { ChatSnapshot, RecentSnapshot } from "./internal/message/snapshot.js"
import { ModerationSnapshot } from "./internal/moderation/snapshot.js"

const Count = Schema.Int.pipe(Schema.nonNegative())

/**
 * The whole state of an emulator: accounts with their relations, groups and messages, in order of creation. Times are Unix
 * seconds. A friend in `friends` is an entry of that account only and says nothing about the other side.
 */
export const Snapshot = Schema.Struct({
  version: Schema.Literal(1),
  accounts: Schema.Array(AccountSnapshot),
  deleted: TimesSnapshot,
  groups: Schema.optional(Schema.Array(GroupSnapshot)),
  /** Groups that were ever created. The ids of new ones follow from it. */
  groupsMade: Schema.optional(Count),
  /** One-to-one messages by their two accounts. */
  chats: Schema.optional(Schema.Array(ChatSnapshot)),
  /** Messages to all live groups. */
  broadcasts: Schema.optional(Schema.Array(Broadcast)),
  recentBroadcasts: Schema.optional(RecentSnapshot),
  /** Keywords of content moderation. */
  moderation: Schema.optional(ModerationSnapshot)
})

/** The whole state of an emulator. */
export type Snapshot = typeof Snapshot.Type
