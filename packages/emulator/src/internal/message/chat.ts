import type { State } from "../state.js"
import type { Extension } from "./extension.js"
import type { Recent } from "./recent.js"

/** The numbers by which a message is ordered and named. */
export interface Place {
  /** Unix seconds. */
  readonly time: number
  readonly sequence: number
  readonly random: number
}

/** A message from one account to another. */
export interface ChatMessage extends Place {
  readonly from: string
  readonly to: string
  body: ReadonlyArray<unknown>
  customData: string | undefined
  recalled: boolean
  /** Whether it counts as unread for its receiver. The accounts count along: see `setUnread`. */
  unread: boolean
  /** Whether the sender asked for a read receipt, and whether the receiver has sent it. */
  receipt: "None" | "Wanted" | "Sent"
  readonly extension: Extension | undefined
  /** Those of the two whose history does not have it. */
  readonly hiddenFrom: Set<string>
}

/** What two accounts have said to each other. */
export interface Chat {
  readonly between: readonly [string, string]
  /** In the order of the history, the oldest first. */
  readonly messages: Array<ChatMessage>
  /** Messages by which repeats are recognised. */
  readonly recent: Recent
}

const nameOf = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

export const makeChat = (one: string, other: string): Chat => ({
  between: [one, other],
  messages: [],
  recent: new Map()
})

export const chatOf = ({ chats }: State, one: string, other: string): Chat | undefined => chats.get(nameOf(one, other))

/** Finds what two accounts have said to each other, from now on if they have not spoken yet. */
export const chatBetween = (state: State, one: string, other: string): Chat => {
  const found = chatOf(state, one, other)
  if (found !== undefined) return found
  const made = makeChat(one, other)
  addChat(state, made)
  return made
}

export const addChat = ({ chats }: State, chat: Chat): void => void chats.set(nameOf(...chat.between), chat)

/** The key of a message: its sequence, its random number and its time. */
export const keyOf = ({ random, sequence, time }: Place): string => `${sequence}_${random}_${time}`

/** Reads a key, which names a place in the history whether a message is there or not. */
export const readKey = (key: string): Place | undefined => {
  const numbers = /^(\d{1,10})_(\d{1,10})_(\d{1,10})$/.exec(key)?.slice(1).map(Number)
  return numbers && { sequence: numbers[0]!, random: numbers[1]!, time: numbers[2]! }
}

const compare = (one: Place, other: Place): number =>
  one.time - other.time || one.sequence - other.sequence || one.random - other.random

/** How many messages are older than a place. */
export const olderThan = ({ messages }: Chat, place: Place): number => {
  let from = 0
  let to = messages.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(messages[middle]!, place) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Messages at one place, of which there is one at most unless senders use the same numbers. */
export const messagesAt = (chat: Chat | undefined, place: Place): ReadonlyArray<ChatMessage> => {
  if (chat === undefined) return []
  const start = olderThan(chat, place)
  let end = start
  while (end < chat.messages.length && compare(chat.messages[end]!, place) === 0) end++
  return chat.messages.slice(start, end)
}

/** Finds the message that an account sent to another by its key. */
export const messageOf = (state: State, from: string, to: string, key: string): ChatMessage | undefined => {
  const place = readKey(key)
  return place && messagesAt(chatOf(state, from, to), place).find((message) => message.from === from)
}

/** Puts a message where it belongs in the history. */
export const insert = (chat: Chat, message: ChatMessage): void => {
  const last = chat.messages.at(-1)
  if (last === undefined || compare(last, message) <= 0) chat.messages.push(message)
  else chat.messages.splice(olderThan(chat, message) + messagesAt(chat, message).length, 0, message)
}

/** Counts a message as unread for its receiver, or no more. */
export const setUnread = ({ accounts }: State, message: ChatMessage, unread: boolean): void => {
  if (message.unread === unread) return
  message.unread = unread
  const counts = accounts.get(message.to)?.unread
  counts?.set(message.from, (counts.get(message.from) ?? 0) + (unread ? 1 : -1))
}

/** Unread messages of an account in all its one-to-one chats. */
export const unreadOf = ({ accounts }: State, userId: string): number =>
  [...(accounts.get(userId)?.unread.values() ?? [])].reduce((sum, count) => sum + count, 0)

/** Forgets all that an account has said and was told. */
export const forgetChats = (state: State, userId: string): void => {
  for (const [name, { between }] of state.chats) if (between.includes(userId)) state.chats.delete(name)
  for (const { unread } of state.accounts.values()) unread.delete(userId)
}
