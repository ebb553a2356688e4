import { has } from "../group/kinds.js"
import type { Group } from "../group/state.js"
import type { World } from "../handler.js"
import type { Account } from "../state.js"
import type { Conversation } from "./state.js"

/** The one text that names a conversation of an account. */
export const conversationKey = (type: Conversation["type"], peer: string): string => `${type}:${peer}`

/** Puts a conversation on the list of an account, or finds it there. */
export const conversationWith = (account: Account, type: Conversation["type"], peer: string, now: number) => {
  const key = conversationKey(type, peer)
  const found = account.conversations.get(key)
  if (found !== undefined) return found
  const made: Conversation = {
    type,
    peer,
    time: now,
    pinned: false,
    marks: new Set(),
    customMark: "",
    groups: new Set()
  }
  account.conversations.set(key, made)
  return made
}

/** Moves a conversation of an account to the time of a message. */
export const touch = (account: Account | undefined, type: Conversation["type"], peer: string, time: number): void => {
  if (account === undefined) return
  const conversation = conversationWith(account, type, peer, time)
  conversation.time = Math.max(conversation.time, time)
}

/** Moves the conversations of those members, or of all, to the time of a message to their group. */
export const touchGroup = (
  { state }: World,
  group: Group,
  members: Iterable<string> | undefined,
  time: number
): void => {
  if (!has(group.type, "Conversations")) return
  for (const userId of members ?? group.members.keys())
    if (group.members.has(userId)) touch(state.accounts.get(userId), "Group", group.groupId, time)
}
