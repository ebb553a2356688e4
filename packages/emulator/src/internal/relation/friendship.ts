import type { Account } from "../account/state.js"
import type { State } from "../state.js"
import { type Friend, makeFriend } from "./state.js"

/** Adds an account to the friends of another one, or finds it there. */
export const addFriend = (owner: Account, userId: string, now: number): Friend => {
  const friend = owner.friends.get(userId) ?? makeFriend(userId, now)
  owner.friends.set(userId, friend)
  owner.sequences.friends++
  return friend
}

/** Sets the source, the wording and the remark of a friend. */
export const annotate = (
  friend: Friend,
  fields: {
    readonly AddSource: string
    readonly AddWording?: string | undefined
    readonly Remark?: string | undefined
  }
): void => {
  friend.source = fields.AddSource
  if (fields.AddWording !== undefined) friend.wording = fields.AddWording
  if (fields.Remark !== undefined) friend.remark = fields.Remark
}

/** Removes an account from the friends of another one, and returns whether it was there. */
export const removeFriend = (owner: Account, userId: string): boolean => {
  const friend = owner.friends.get(userId)
  if (friend === undefined) return false
  owner.friends.delete(userId)
  owner.sequences.friends++
  if (friend.custom.size > 0) owner.sequences.customFriendFields++
  return true
}

/** Adds a friend to lists. Lists that do not exist are created. */
export const addToLists = (owner: Account, friend: Friend, names: Iterable<string>): void => {
  const before = owner.lists.size + friend.lists.size
  for (const name of names) {
    owner.lists.add(name)
    friend.lists.add(name)
  }
  if (owner.lists.size + friend.lists.size > before) owner.sequences.lists++
}

/** Sets the lists that a friend is in. */
export const replaceLists = (owner: Account, friend: Friend, names: ReadonlyArray<string>): void => {
  const left = [...friend.lists].filter((name) => !names.includes(name))
  for (const name of left) friend.lists.delete(name)
  if (left.length > 0) owner.sequences.lists++
  addToLists(owner, friend, names)
}

/** The entries that two accounts have of each other as friends: none, one or two. */
export const entriesBetween = ({ accounts }: State, one: string, two: string) =>
  [
    { owner: one, friend: two },
    { owner: two, friend: one }
  ].filter(({ friend, owner }) => accounts.get(owner)?.friends.has(friend) === true)
