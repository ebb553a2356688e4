import type { Settings } from "../Settings.js"
import { groupsDefect } from "./group/integrity.js"
import type { Account, State } from "./state.js"
import { isCustomFriendTag, profileDefect } from "./tags.js"
import { bytes } from "./text.js"

const unusable = (userId: string): boolean => bytes(userId) > 32 || !/^[^\p{Cc}]+$/u.test(userId)

const accountDefect = (account: Account, state: State, settings: Settings): string | undefined => {
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
    const found = profileDefect(tag, value, settings)
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

/** Says what no chat could be: one of accounts that do not exist, or with messages of others. */
const chatsDefect = ({ accounts, chats }: State): string | undefined => {
  for (const { between, messages } of chats.values()) {
    const missing = between.find((userId) => !accounts.has(userId))
    if (missing !== undefined) return `there is a chat of the account ${missing}, which does not exist`
    const [one, other] = between
    for (const { from, to } of messages)
      if (!(from === one && to === other) && !(from === other && to === one))
        return `the chat of ${one} and ${other} has a message from ${from} to ${to}`
  }
  return undefined
}

/** Says what no state of the service could hold: too much of something, or a name without an account. */
export const defect = (state: State, settings: Settings): string | undefined => {
  if (state.accounts.size > settings.console.maxAccounts)
    return `there are ${state.accounts.size} accounts, at most ${settings.console.maxAccounts} are allowed`
  for (const [userId, account] of state.accounts) {
    if (unusable(userId)) return "a user id is not 1 to 32 bytes of text without control characters"
    const found = accountDefect(account, state, settings)
    if (found !== undefined) return `${userId} ${found}`
  }
  return chatsDefect(state) ?? groupsDefect(state, settings)
}
