import * as Schema from "effect/Schema"
import {
  ConversationGroupsSnapshot,
  ConversationSnapshot,
  fromConversationSnapshots,
  toConversationSnapshot
} from "../conversation/snapshot.js"
import { FriendRequest, FriendSnapshot, fromFriendSnapshot, toFriendSnapshot } from "../relation/snapshot.js"
import { type Account, makeAccount } from "./state.js"

const Seconds = Schema.Int.pipe(Schema.nonNegative())
const Sequence = Schema.Int.pipe(Schema.nonNegative())

/** Accounts with a time each. */
export const TimesSnapshot = Schema.Array(Schema.Struct({ userId: Schema.String, time: Seconds }))

/** An account in a snapshot. */
export const AccountSnapshot = Schema.Struct({
  userId: Schema.String,
  importedAt: Seconds,
  signaturesFrom: Seconds,
  online: Schema.Record({ key: Schema.String, value: Schema.Literal("Online", "PushOnline", "Offline") }),
  profile: Schema.Record({ key: Schema.String, value: Schema.Union(Schema.String, Schema.Int) }),
  lists: Schema.Array(Schema.String),
  friends: Schema.Array(FriendSnapshot),
  requests: Schema.Array(FriendRequest),
  blocked: TimesSnapshot,
  following: TimesSnapshot,
  /** When the mute of the account ends everywhere. */
  mutedUntil: Schema.optional(Schema.Struct({ oneToOne: Seconds, groups: Seconds })),
  conversations: Schema.optional(Schema.Array(ConversationSnapshot)),
  conversationGroups: Schema.optional(ConversationGroupsSnapshot),
  sequences: Schema.Struct({
    lists: Sequence,
    friends: Sequence,
    customFriendFields: Sequence,
    blocked: Sequence,
    profile: Sequence
  })
})

export type AccountSnapshot = typeof AccountSnapshot.Type

export const toTimes = (times: ReadonlyMap<string, number>) => [...times].map(([userId, time]) => ({ userId, time }))

export const fromTimes = (times: typeof TimesSnapshot.Type) =>
  new Map(times.map(({ time, userId }) => [userId, time] as const))

export const toAccountSnapshot = (account: Account): AccountSnapshot => ({
  userId: account.userId,
  importedAt: account.importedAt,
  signaturesFrom: account.signaturesFrom,
  online: Object.fromEntries(account.online),
  profile: Object.fromEntries(account.profile),
  lists: [...account.lists],
  friends: [...account.friends.values()].map(toFriendSnapshot),
  requests: [...account.requests.values()],
  blocked: toTimes(account.blocked),
  following: toTimes(account.following),
  mutedUntil: { ...account.mutedUntil },
  conversations: [...account.conversations.values()].map(toConversationSnapshot),
  conversationGroups: {
    made: account.conversationGroupsMade,
    names: [...account.conversationGroups].map(([number, name]) => ({ number, name }))
  },
  sequences: { ...account.sequences }
})

export const fromAccountSnapshot = (snapshot: AccountSnapshot): Account => {
  const { conversationGroups = { made: 0, names: [] }, conversations = [], userId } = snapshot
  const initial = makeAccount(userId, snapshot.importedAt)
  return {
    ...initial,
    signaturesFrom: snapshot.signaturesFrom,
    online: new Map(Object.entries(snapshot.online)),
    profile: new Map(Object.entries(snapshot.profile)),
    lists: new Set(snapshot.lists),
    friends: new Map(snapshot.friends.map((friend) => [friend.userId, fromFriendSnapshot(friend)])),
    requests: new Map(snapshot.requests.map((request) => [request.from, request])),
    blocked: fromTimes(snapshot.blocked),
    following: fromTimes(snapshot.following),
    mutedUntil: { ...initial.mutedUntil, ...snapshot.mutedUntil },
    conversations: fromConversationSnapshots(conversations),
    conversationGroups: new Map(conversationGroups.names.map(({ name, number }) => [number, name])),
    conversationGroupsMade: conversationGroups.made,
    sequences: { ...snapshot.sequences }
  }
}
