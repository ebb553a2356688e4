/** What has changed in the emulator between two moments. */
import type { Account, Change, Memory } from "./Protocol.js"

/** Names of all that one account has, by what it is. */
const parts: Readonly<Record<string, (account: Account) => ReadonlyArray<string>>> = {
  lists: ({ lists }) => lists,
  friends: ({ friends }) => friends.map(({ userId }) => userId),
  "friends in lists": ({ friends }) =>
    friends.flatMap(({ lists, userId }) => lists.map((list) => `${userId} in ${list}`)),
  remarks: ({ friends }) =>
    friends.flatMap(({ remark, userId }) => (remark === undefined ? [] : [`${userId}: ${remark}`])),
  requests: ({ requests }) => requests.map(({ from }) => from),
  blocklist: ({ blocked }) => blocked.map(({ userId }) => userId),
  following: ({ following }) => following.map(({ userId }) => userId),
  profile: ({ profile }) => Object.entries(profile).map(([tag, value]) => `${tag}: ${value}`)
}

const without = (these: ReadonlyArray<string>, those: ReadonlyArray<string>) => {
  const known = new Set(those)
  return these.filter((one) => !known.has(one))
}

const nothing: Account = {
  userId: "",
  lists: [],
  friends: [],
  requests: [],
  blocked: [],
  following: [],
  profile: {}
}

/** Lists what came and went, account by account; `most` changes at most. */
export const between = (before: Memory, after: Memory, most = 50): ReadonlyArray<Change> => {
  const old = new Map(before.accounts.map((account) => [account.userId, account]))
  const now = new Map(after.accounts.map((account) => [account.userId, account]))
  const came = without([...now.keys()], [...old.keys()])
  const went = without([...old.keys()], [...now.keys()])
  const changes: Array<Change> = [
    ...came.map((account) => ({ account, what: "account", added: [account], removed: [] })),
    ...went.map((account) => ({ account, what: "account", added: [], removed: [account] }))
  ]
  for (const [userId, account] of now)
    for (const [what, read] of Object.entries(parts)) {
      const [first, second] = [read(old.get(userId) ?? nothing), read(account)]
      const [added, removed] = [without(second, first), without(first, second)]
      if (added.length > 0 || removed.length > 0) changes.push({ account: userId, what, added, removed })
      if (changes.length >= most) return changes
    }
  return changes
}
