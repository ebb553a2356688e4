import type { Seed, SeedAccount, SeedFriend } from "../Seed.js"
import type { Settings } from "../Settings.js"
import { sowGroup } from "./group/seeding.js"
import { ensure } from "./importing.js"
import { type Account, makeFriend, type State } from "./state.js"

const befriend = (owner: Account, userId: string, fields: typeof SeedFriend.Type, now: number) => {
  const { custom = {}, lists = [], oneWay: _, time, ...rest } = fields
  const known = owner.friends.get(userId)
  const friend = Object.assign(known ?? makeFriend(userId, now), rest, time === undefined ? {} : { time })
  owner.friends.set(userId, friend)
  owner.standardSequence++
  for (const name of lists) {
    owner.lists.add(name)
    friend.lists.add(name)
  }
  for (const [tag, value] of Object.entries(custom)) friend.custom.set(tag, value)
}

const sowAccount = (state: State, owner: Account, account: typeof SeedAccount.Type, now: number) => {
  const { blocked = [], following = [], friends = [], lists = [], online = {}, profile = {} } = account
  for (const [tag, value] of Object.entries(profile)) owner.profile.set(tag, value)
  for (const [platform, presence] of Object.entries(online)) owner.online.set(platform, presence)
  for (const name of lists) owner.lists.add(name)
  const rows: ReadonlyArray<readonly [string, typeof SeedFriend.Type]> = Array.isArray(friends)
    ? (friends as ReadonlyArray<string>).map((userId) => [userId, {}] as const)
    : Object.entries(friends as Readonly<Record<string, typeof SeedFriend.Type>>)
  for (const [userId, fields] of rows) {
    const other = ensure(state, userId, now)
    befriend(owner, userId, fields, now)
    if (fields.oneWay !== true && !other.friends.has(owner.userId)) befriend(other, owner.userId, {}, now)
  }
  for (const userId of blocked) {
    ensure(state, userId, now)
    owner.blocked.set(userId, now)
  }
  for (const userId of following) {
    ensure(state, userId, now).followers.set(owner.userId, now)
    owner.following.set(userId, now)
  }
  if (lists.length > 0 || rows.some(([, fields]) => (fields.lists ?? []).length > 0)) owner.listSequence++
}

const sowAccounts = (state: State, accounts: Seed["accounts"], now: number): void => {
  if (Array.isArray(accounts)) {
    for (const userId of accounts as ReadonlyArray<string>) ensure(state, userId, now)
    return
  }
  const entries = Object.entries(accounts as Readonly<Record<string, typeof SeedAccount.Type>>)
  for (const [userId] of entries) ensure(state, userId, now)
  for (const [userId, account] of entries) sowAccount(state, ensure(state, userId, now), account, now)
}

/** Adds accounts and groups. The result may break a limit, so it is sown into a copy. */
export const sow = (state: State, { accounts, groups = {} }: Seed, settings: Settings, now: number): void => {
  sowAccounts(state, accounts, now)
  for (const [groupId, group] of Object.entries(groups)) sowGroup(state, groupId, group, settings, now)
}
