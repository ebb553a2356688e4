import { type Account, type Friend, makeFriend, type State } from "./state.js"

/** Puts an account into another one's table of friends, or finds it there. */
export const addRow = (owner: Account, userId: string, now: number): Friend => {
  const friend = owner.friends.get(userId) ?? makeFriend(userId, now)
  owner.friends.set(userId, friend)
  owner.standardSequence++
  return friend
}

/** Keeps what came with a friend. */
export const note = (
  friend: Friend,
  said: {
    readonly AddSource: string
    readonly AddWording?: string | undefined
    readonly Remark?: string | undefined
  }
): void => {
  friend.source = said.AddSource
  if (said.AddWording !== undefined) friend.wording = said.AddWording
  if (said.Remark !== undefined) friend.remark = said.Remark
}

/** Takes an account out of another one's table of friends, with all that was kept about it. */
export const removeRow = (owner: Account, userId: string): boolean => {
  const friend = owner.friends.get(userId)
  if (friend === undefined) return false
  owner.friends.delete(userId)
  owner.standardSequence++
  if (friend.custom.size > 0) owner.customSequence++
  return true
}

/** Puts a friend into lists, which are made if they do not exist. */
export const enterLists = (owner: Account, friend: Friend, names: Iterable<string>): void => {
  const before = owner.lists.size + friend.lists.size
  for (const name of names) {
    owner.lists.add(name)
    friend.lists.add(name)
  }
  if (owner.lists.size + friend.lists.size > before) owner.listSequence++
}

/** Sets the lists that a friend is in. */
export const replaceLists = (owner: Account, friend: Friend, names: ReadonlyArray<string>): void => {
  const left = [...friend.lists].filter((name) => !names.includes(name))
  for (const name of left) friend.lists.delete(name)
  if (left.length > 0) owner.listSequence++
  enterLists(owner, friend, names)
}

/** The rows that two accounts have of each other: none, one or two. */
export const rowsBetween = ({ accounts }: State, one: string, two: string) =>
  [
    { owner: one, friend: two },
    { owner: two, friend: one }
  ].filter(({ friend, owner }) => accounts.get(owner)?.friends.has(friend) === true)
