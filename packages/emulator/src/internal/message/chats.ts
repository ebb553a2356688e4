import type { State } from "../state.js"
import type { Chat, ChatMessage, Place } from "./state.js"

const keyOfChat = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

export const makeChat = (one: string, other: string): Chat => ({
  between: [one, other],
  messages: [],
  recent: new Map()
})

export const chatOf = ({ chats }: State, one: string, other: string): Chat | undefined =>
  chats.get(keyOfChat(one, other))

/** Finds the chat of two accounts, or adds it. */
export const chatBetween = (state: State, one: string, other: string): Chat => {
  const found = chatOf(state, one, other)
  if (found !== undefined) return found
  const chat = makeChat(one, other)
  addChat(state, chat)
  return chat
}

export const addChat = ({ chats }: State, chat: Chat): void => void chats.set(keyOfChat(...chat.between), chat)

/** The key of a message: its sequence, its random number and its time. */
export const keyOf = ({ random, sequence, time }: Place): string => `${sequence}_${random}_${time}`

/** Parses a key. It names a place in the history, whether a message is there or not. */
export const parseKey = (key: string): Place | undefined => {
  const numbers = /^(\d{1,10})_(\d{1,10})_(\d{1,10})$/.exec(key)?.slice(1).map(Number)
  return numbers && { sequence: numbers[0]!, random: numbers[1]!, time: numbers[2]! }
}

const compare = (one: Place, other: Place): number =>
  one.time - other.time || one.sequence - other.sequence || one.random - other.random

/** The number of messages before a place. */
export const countBefore = ({ messages }: Chat, place: Place): number => {
  let from = 0
  let to = messages.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(messages[middle]!, place) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** The messages at a place: at most one, unless both accounts used the same numbers. */
export const messagesAt = (chat: Chat | undefined, place: Place): ReadonlyArray<ChatMessage> => {
  if (chat === undefined) return []
  const start = countBefore(chat, place)
  let end = start
  while (end < chat.messages.length && compare(chat.messages[end]!, place) === 0) end++
  return chat.messages.slice(start, end)
}

/** Finds a message by its sender, its receiver and its key. */
export const messageOf = (state: State, from: string, to: string, key: string): ChatMessage | undefined => {
  const place = parseKey(key)
  return place && messagesAt(chatOf(state, from, to), place).find((message) => message.from === from)
}

/** Inserts a message at its place in the history. */
export const insert = (chat: Chat, message: ChatMessage): void => {
  const last = chat.messages.at(-1)
  if (last === undefined || compare(last, message) <= 0) chat.messages.push(message)
  else chat.messages.splice(countBefore(chat, message) + messagesAt(chat, message).length, 0, message)
}

/** Marks a message as unread or read, and counts it at the receiver. */
export const setUnread = ({ accounts }: State, message: ChatMessage, unread: boolean): void => {
  if (message.unread === unread) return
  message.unread = unread
  const counts = accounts.get(message.to)?.unread
  counts?.set(message.from, (counts.get(message.from) ?? 0) + (unread ? 1 : -1))
}

/** The number of unread messages of an account in all its one-to-one chats. */
export const unreadOf = ({ accounts }: State, userId: string): number =>
  [...(accounts.get(userId)?.unread.values() ?? [])].reduce((sum, count) => sum + count, 0)

/** Deletes the chats of an account. */
export const deleteChats = (state: State, userId: string): void => {
  for (const [name, { between }] of state.chats) if (between.includes(userId)) state.chats.delete(name)
  for (const { unread } of state.accounts.values()) unread.delete(userId)
}
