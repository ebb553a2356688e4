import type { Account } from "../account/state.js"
import { has } from "../group/features.js"
import type { Group } from "../group/state.js"
import type { World } from "../handler.js"
import type { Conversation } from "./state.js"

/** The key of a conversation among those of an account. */
export const conversationKey = (type: Conversation["type"], peer: string): string => `${type}:${peer}`

/** Finds a conversation of an account, or adds it. */
export const conversationWith = (account: Account, type: Conversation["type"], peer: string, now: number) => {
  const key = conversationKey(type, peer)
  const found = account.conversations.get(key)
  if (found !== undefined) return found
  const added: Conversation = {
    type,
    peer,
    time: now,
    pinned: false,
    marks: new Set(),
    customMark: "",
    groups: new Set()
  }
  account.conversations.set(key, added)
  return added
}

/** Sets the time of a conversation to that of a message. It becomes the last of the account: times are whole seconds. */
export const touch = (account: Account | undefined, type: Conversation["type"], peer: string, time: number): void => {
  if (account === undefined) return
  const conversation = conversationWith(account, type, peer, time)
  conversation.time = Math.max(conversation.time, time)
  const key = conversationKey(type, peer)
  account.conversations.delete(key)
  account.conversations.set(key, conversation)
}

/** Sets the time of the conversations of some members, or of all, to that of a message to their group. */
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
