/** What has changed in the emulator between two moments. */
import { type Account, type Chat, type Group, type Memory, textOf } from "./Memory.js"
import type { Change } from "./Protocol.js"

type Names<A> = Readonly<Record<string, (one: A) => ReadonlyArray<string>>>

const entries = (record: Readonly<Record<string, string | number>>) =>
  Object.entries(record).map(([name, value]) => `${name}: ${value}`)

/** Names of all that one account has, by what it is. */
const ofAccount: Names<Account> = {
  lists: ({ lists }) => lists,
  friends: ({ friends }) => friends.map(({ userId }) => userId),
  "friends in lists": ({ friends }) =>
    friends.flatMap(({ lists, userId }) => lists.map((list) => `${userId} in ${list}`)),
  remarks: ({ friends }) =>
    friends.flatMap(({ remark, userId }) => (remark === undefined ? [] : [`${userId}: ${remark}`])),
  "pending requests": ({ requests }) => requests.map(({ from }) => from),
  blocklist: ({ blocked }) => blocked.map(({ userId }) => userId),
  following: ({ following }) => following.map(({ userId }) => userId),
  profile: ({ profile }) => entries(profile),
  conversations: ({ conversations = [] }) =>
    conversations.map(({ peer, pinned }) => (pinned ? `${peer} (pinned)` : peer)),
  "conversation groups": ({ conversationGroups }) => conversationGroups?.names.map(({ name }) => name) ?? [],
  mutes: ({ mutedUntil }) =>
    Object.entries(mutedUntil ?? {}).flatMap(([where, until]) =>
      until === 0 ? [] : [where === "groups" ? "in groups" : "in one-to-one chats"]
    )
}

/** Names of all that a group has, by what it is. */
const ofGroup: Names<Group> = {
  profile: ({ faceUrl, introduction, muteAll, name, notification, owner = "", type }) =>
    entries({ type, owner, name, introduction, notification, faceUrl, muteAll: muteAll ? "on" : "" }).filter(
      (text) => !text.endsWith(": ")
    ),
  members: ({ members }) => members.map(({ role, userId }) => (role === "Member" ? userId : `${userId} (${role})`)),
  messages: ({ messages }) =>
    messages.map((message) => {
      const { from, sequence, state } = message
      return `${sequence}. ${from}: ${textOf(message)}${state === "Sent" ? "" : ` (${state.toLowerCase()})`}`
    }),
  "muted members": ({ muted }) => Object.keys(muted),
  "banned members": ({ banned }) => Object.keys(banned),
  attributes: ({ attributes }) => entries(attributes),
  counters: ({ counters }) => entries(counters),
  "custom fields": ({ custom }) => entries(custom)
}

/** What follows it tells one thing from another, and is not shown. */
const mark = "\u0000"

/** The messages of chats, by their senders. */
const sentBy = (chats: ReadonlyArray<Chat> = []): ReadonlyMap<string, ReadonlyArray<string>> => {
  const found = new Map<string, Array<string>>()
  for (const { messages } of chats)
    for (const message of messages) {
      const { from, recalled, sequence, time, to } = message
      const text = `to ${to}: ${textOf(message)}${recalled ? " (recalled)" : ""}`
      const known = found.get(from) ?? []
      known.push(`${text}${mark}${sequence} ${time}`)
      found.set(from, known)
    }
  return found
}

const without = (these: ReadonlyArray<string>, those: ReadonlyArray<string>) => {
  const known = new Set(those)
  return these.filter((one) => !known.has(one)).map((one) => one.split(mark)[0] ?? one)
}

/** Lists what came and went, thing by thing. */
function* ofKind<A>(
  kind: Change["kind"],
  [before, after]: readonly [ReadonlyMap<string, A>, ReadonlyMap<string, A>],
  parts: Names<A>
): Generator<Change> {
  for (const name of without([...after.keys()], [...before.keys()]))
    yield { kind, name, what: kind, added: [name], removed: [] }
  for (const name of without([...before.keys()], [...after.keys()]))
    yield { kind, name, what: kind, added: [], removed: [name] }
  for (const [name, now] of after)
    for (const [what, read] of Object.entries(parts)) {
      const old = before.get(name)
      const [first, second] = [old === undefined ? [] : read(old), read(now)]
      const [added, removed] = [without(second, first), without(first, second)]
      if (added.length > 0 || removed.length > 0) yield { kind, name, what, added, removed }
    }
}

const byName = <A>(all: ReadonlyArray<A> | undefined, nameOf: (one: A) => string) =>
  new Map((all ?? []).map((one) => [nameOf(one), one]))

function* changes(before: Memory, after: Memory): Generator<Change> {
  const [sentBefore, sent] = [sentBy(before.chats), sentBy(after.chats)]
  const accounts = (memory: Memory) => byName(memory.accounts, ({ userId }) => userId)
  yield* ofKind("account", [accounts(before), accounts(after)], ofAccount)
  for (const [name, messages] of sent) {
    const old = sentBefore.get(name) ?? []
    const [added, removed] = [without(messages, old), without(old, messages)]
    if (added.length > 0 || removed.length > 0) yield { kind: "account", name, what: "messages", added, removed }
  }
  const groups = (memory: Memory) => byName(memory.groups, ({ groupId }) => groupId)
  yield* ofKind("group", [groups(before), groups(after)], ofGroup)
}

/** Lists what came and went, account by account and group by group; `most` changes at most. */
export const between = (before: Memory, after: Memory, most = 50): ReadonlyArray<Change> => {
  const found: Array<Change> = []
  for (const change of changes(before, after)) {
    found.push(change)
    if (found.length >= most) break
  }
  return found
}
