import type { Settings } from "../../Settings.js"
import { fieldViolation, isCustomFriendTag } from "../profile/fields.js"
import type { State } from "../state.js"
import { bytes } from "../utf8.js"
import type { Account } from "./state.js"

export const isInvalidUserId = (userId: string): boolean => bytes(userId) > 32 || !/^[^\p{Cc}]+$/u.test(userId)

/** Returns why an account could not be one of the service, if so. */
export const accountViolation = (account: Account, state: State, settings: Settings): string | undefined => {
  const { limits, listNameMaxBytes } = settings
  const counted = [
    ["friend lists", account.lists.size, limits.lists],
    ["friends", account.friends.size, limits.friends],
    ["blocked accounts", account.blocked.size, limits.blocked],
    ["friend requests", account.requests.size, limits.requests],
    ["followed accounts", account.following.size, limits.followings]
  ] as const
  for (const [what, size, limit] of counted)
    if (size > limit) return `has ${size} ${what}, at most ${limit} are allowed`
  for (const name of account.lists)
    if (name === "" || bytes(name) > listNameMaxBytes)
      return `has a friend list whose name is not 1 to ${listNameMaxBytes} bytes long`
  for (const named of [account.friends, account.blocked, account.requests, account.following])
    for (const userId of named.keys()) {
      if (!state.accounts.has(userId)) return `names the account ${userId}, which does not exist`
      if (userId === account.userId) return "names itself"
    }
  for (const [tag, value] of account.profile) {
    const found = fieldViolation(tag, value, settings)
    if (found !== undefined) return `has the profile field ${tag}: ${found.why}`
  }
  for (const friend of account.friends.values()) {
    for (const name of friend.lists)
      if (!account.lists.has(name)) return `has the friend ${friend.userId} in a list that does not exist`
    for (const tag of friend.custom.keys())
      if (!isCustomFriendTag(tag, settings))
        return `has the friend ${friend.userId} with the field ${tag}: no such field`
  }
  return undefined
}
