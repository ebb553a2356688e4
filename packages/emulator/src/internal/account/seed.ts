import type { Seed, SeedAccount, SeedFriend } from "../../Seed.js"
import { makeFriend } from "../relation/state.js"
import type { State } from "../state.js"
import { ensureAccount } from "./lookup.js"
import type { Account } from "./state.js"

const befriend = (owner: Account, userId: string, fields: typeof SeedFriend.Type, now: number) => {
  const { custom = {}, lists = [], oneWay: _, time, ...rest } = fields
  const known = owner.friends.get(userId)
  const friend = Object.assign(known ?? makeFriend(userId, now), rest, time === undefined ? {} : { time })
  owner.friends.set(userId, friend)
  owner.sequences.friends++
  for (const name of lists) {
    owner.lists.add(name)
    friend.lists.add(name)
  }
  for (const [tag, value] of Object.entries(custom)) friend.custom.set(tag, value)
}

const seedAccount = (state: State, owner: Account, account: typeof SeedAccount.Type, now: number) => {
  const { blocked = [], following = [], friends = [], lists = [], online = {}, profile = {} } = account
  for (const [tag, value] of Object.entries(profile)) owner.profile.set(tag, value)
  for (const [platform, presence] of Object.entries(online)) owner.online.set(platform, presence)
  for (const name of lists) owner.lists.add(name)
  const rows: ReadonlyArray<readonly [string, typeof SeedFriend.Type]> = Array.isArray(friends)
    ? (friends as ReadonlyArray<string>).map((userId) => [userId, {}] as const)
    : Object.entries(friends as Readonly<Record<string, typeof SeedFriend.Type>>)
  for (const [userId, fields] of rows) {
    const other = ensureAccount(state, userId, now)
    befriend(owner, userId, fields, now)
    if (fields.oneWay !== true && !other.friends.has(owner.userId)) befriend(other, owner.userId, {}, now)
  }
  for (const userId of blocked) {
    ensureAccount(state, userId, now)
    owner.blocked.set(userId, now)
  }
  for (const userId of following) {
    ensureAccount(state, userId, now).followers.set(owner.userId, now)
    owner.following.set(userId, now)
  }
  if (lists.length > 0 || rows.some(([, fields]) => (fields.lists ?? []).length > 0)) owner.sequences.lists++
}

/** Adds the accounts of a seed. */
export const seedAccounts = (state: State, accounts: Seed["accounts"], now: number): void => {
  if (Array.isArray(accounts)) {
    for (const userId of accounts as ReadonlyArray<string>) ensureAccount(state, userId, now)
    return
  }
  const entries = Object.entries(accounts as Readonly<Record<string, typeof SeedAccount.Type>>)
  for (const [userId] of entries) ensureAccount(state, userId, now)
  for (const [userId, account] of entries) seedAccount(state, ensureAccount(state, userId, now), account, now)
}
