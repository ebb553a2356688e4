/** Everything that an emulator remembers, as JSON. */
import * as Schema from "effect/Schema"
import { WrittenConversation, WrittenConversationGroups } from "./internal/conversation/written.js"
import { WrittenGroup } from "./internal/group/written.js"
import { WrittenChat, WrittenRecent } from "./internal/message/written.js"

const Value = Schema.Union(Schema.String, Schema.Int)
const Values = Schema.Record({ key: Schema.String, value: Value })
const Seconds = Schema.Int.pipe(Schema.nonNegative())
const Sequence = Schema.Int.pipe(Schema.nonNegative())
const Since = Schema.Array(Schema.Struct({ userId: Schema.String, time: Seconds }))

const Friend = Schema.Struct({
  userId: Schema.String,
  time: Seconds,
  lists: Schema.Array(Schema.String),
  remark: Schema.optional(Schema.String),
  remarkTime: Schema.optional(Seconds),
  source: Schema.optional(Schema.String),
  wording: Schema.optional(Schema.String),
  custom: Values
})

const FriendRequest = Schema.Struct({
  from: Schema.String,
  addType: Schema.Literal("Add_Type_Single", "Add_Type_Both"),
  time: Seconds,
  remark: Schema.optional(Schema.String),
  list: Schema.optional(Schema.String),
  source: Schema.optional(Schema.String),
  wording: Schema.optional(Schema.String)
})

const Account = Schema.Struct({
  userId: Schema.String,
  importedAt: Seconds,
  signaturesFrom: Seconds,
  online: Schema.Record({ key: Schema.String, value: Schema.Literal("Online", "PushOnline", "Offline") }),
  profile: Values,
  lists: Schema.Array(Schema.String),
  friends: Schema.Array(Friend),
  requests: Schema.Array(FriendRequest),
  blocked: Since,
  following: Since,
  /** When the mute of the account ends everywhere. */
  mutedUntil: Schema.optional(Schema.Struct({ oneToOne: Seconds, groups: Seconds })),
  conversations: Schema.optional(Schema.Array(WrittenConversation)),
  conversationGroups: Schema.optional(WrittenConversationGroups),
  sequences: Schema.Struct({
    lists: Sequence,
    friends: Sequence,
    customFriendFields: Sequence,
    blocked: Sequence,
    profile: Sequence
  })
})

const Broadcast = Schema.Struct({
  sequence: Sequence,
  from: Schema.String,
  time: Seconds,
  random: Sequence,
  body: Schema.Array(Schema.Unknown),
  customData: Schema.optional(Schema.String)
})

/**
 * Everything that an emulator remembers: accounts and what belongs to them, groups and messages, in the order in which it
 * came about. Times are Unix seconds. A friend in `friends` is a row of the account's own table and says nothing about the
 * other side.
 */
export const Snapshot = Schema.Struct({
  version: Schema.Literal(1),
  accounts: Schema.Array(Account),
  deleted: Since,
  groups: Schema.optional(Schema.Array(WrittenGroup)),
  /** Groups that were ever made, from which the ids of new ones follow. */
  groupsMade: Schema.optional(Sequence),
  /** One-to-one messages, by the two accounts. */
  chats: Schema.optional(Schema.Array(WrittenChat)),
  /** Messages to all live groups. */
  broadcasts: Schema.optional(Schema.Array(Broadcast)),
  recentBroadcasts: Schema.optional(WrittenRecent)
})

/** Everything that an emulator remembers. */
export type Snapshot = typeof Snapshot.Type
