import type { Snapshot } from "../Snapshot.js"
import { readConversations, writeConversation } from "./conversation/writing.js"
import { readGroup, writeGroup } from "./group/writing.js"
import { readChat, writeChat } from "./message/writing.js"
import { readRecent, writeRecent } from "./message/recent.js"
import { type Account, empty, type Friend, type FriendRequest, makeAccount, makeFriend, type State } from "./state.js"

type AccountSnapshot = Snapshot["accounts"][number]

/** Leaves out what is not set, as JSON does. */
const present = <A extends object>(fields: A) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof A]?: Exclude<A[K], undefined>
  }

const since = (times: ReadonlyMap<string, number>) => [...times].map(([userId, time]) => ({ userId, time }))

const friendSnapshot = ({ custom, lists, time, userId, ...rest }: Friend): AccountSnapshot["friends"][number] => ({
  userId,
  time,
  lists: [...lists],
  ...present(rest),
  custom: Object.fromEntries(custom)
})

const requestSnapshot = ({ addType, from, time, ...rest }: FriendRequest): AccountSnapshot["requests"][number] => ({
  from,
  addType,
  time,
  ...present(rest)
})

const accountSnapshot = (account: Account): AccountSnapshot => ({
  userId: account.userId,
  importedAt: account.importedAt,
  signaturesFrom: account.signaturesFrom,
  online: Object.fromEntries(account.online),
  profile: Object.fromEntries(account.profile),
  lists: [...account.lists],
  friends: [...account.friends.values()].map(friendSnapshot),
  requests: [...account.requests.values()].map(requestSnapshot),
  blocked: since(account.blocked),
  following: since(account.following),
  mutedUntil: { ...account.mutedUntil },
  conversations: [...account.conversations.values()].map(writeConversation),
  conversationGroups: {
    made: account.conversationGroupsMade,
    names: [...account.conversationGroups].map(([number, name]) => ({ number, name }))
  },
  sequences: {
    lists: account.listSequence,
    friends: account.standardSequence,
    customFriendFields: account.customSequence,
    blocked: account.blockSequence,
    profile: account.profileSequence
  }
})

/** Writes a state down. */
export const toSnapshot = (state: State): Snapshot => ({
  version: 1,
  accounts: [...state.accounts.values()].map(accountSnapshot),
  deleted: since(state.deleted),
  groups: [...state.groups.values()].map(writeGroup),
  groupsMade: state.groupsMade,
  chats: [...state.chats.values()].map(writeChat),
  broadcasts: state.broadcasts.map(({ customData, ...rest }) => ({ ...rest, ...present({ customData }) })),
  recentBroadcasts: writeRecent(state.recentBroadcasts)
})

const fill = <K, V>(map: Map<K, V>, entries: Iterable<readonly [K, V]>) => {
  for (const [key, value] of entries) map.set(key, value)
}

const restoreAccount = (from: AccountSnapshot): Account => {
  const { sequences } = from
  const account = makeAccount(from.userId, from.importedAt)
  account.signaturesFrom = from.signaturesFrom
  account.listSequence = sequences.lists
  account.standardSequence = sequences.friends
  account.customSequence = sequences.customFriendFields
  account.blockSequence = sequences.blocked
  account.profileSequence = sequences.profile
  fill(account.online, Object.entries(from.online))
  fill(account.profile, Object.entries(from.profile))
  for (const name of from.lists) account.lists.add(name)
  for (const { custom, lists, time, userId, ...rest } of from.friends) {
    const friend = Object.assign(makeFriend(userId, time), rest)
    for (const name of lists) friend.lists.add(name)
    fill(friend.custom, Object.entries(custom))
    account.friends.set(userId, friend)
  }
  for (const request of from.requests)
    account.requests.set(request.from, {
      remark: undefined,
      list: undefined,
      source: undefined,
      wording: undefined,
      ...request
    })
  for (const { time, userId } of from.blocked) account.blocked.set(userId, time)
  for (const { time, userId } of from.following) account.following.set(userId, time)
  Object.assign(account.mutedUntil, from.mutedUntil)
  fill(account.conversations, readConversations(from.conversations ?? []))
  account.conversationGroupsMade = from.conversationGroups?.made ?? 0
  fill(
    account.conversationGroups,
    from.conversationGroups?.names.map(({ name, number }) => [number, name] as const) ?? []
  )
  return account
}

/** Makes a state from what was written down. It may still break a limit or name what does not exist. */
export const fromSnapshot = (snapshot: Snapshot): State => {
  const state = empty()
  for (const account of snapshot.accounts) state.accounts.set(account.userId, restoreAccount(account))
  for (const { time, userId } of snapshot.deleted) state.deleted.set(userId, time)
  for (const written of snapshot.groups ?? []) state.groups.set(written.groupId, readGroup(written))
  for (const chat of snapshot.chats ?? []) readChat(state, chat)
  for (const broadcast of snapshot.broadcasts ?? []) state.broadcasts.push({ customData: undefined, ...broadcast })
  fill(state.recentBroadcasts, readRecent(snapshot.recentBroadcasts ?? []))
  state.groupsMade = snapshot.groupsMade ?? state.groups.size
  for (const { following, userId } of state.accounts.values())
    for (const [followed, time] of following) state.accounts.get(followed)?.followers.set(userId, time)
  return state
}
