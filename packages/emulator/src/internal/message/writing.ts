import type { State } from "../state.js"
import { addChat, type Chat, type ChatMessage, insert, makeChat, setUnread } from "./chat.js"
import { readExtension, writeExtension } from "./extension.js"
import { readRecent, writeRecent } from "./recent.js"
import type { WrittenChat } from "./written.js"

type Written = typeof WrittenChat.Type

const writeMessage = ({ customData, extension, hiddenFrom, ...rest }: ChatMessage): Written["messages"][number] => ({
  ...rest,
  ...(customData !== undefined && { customData }),
  ...(extension && { extension: writeExtension(extension) }),
  hiddenFrom: [...hiddenFrom]
})

/** Writes a chat down. */
export const writeChat = ({ between, messages, recent }: Chat): Written => ({
  between,
  messages: messages.map(writeMessage),
  recent: writeRecent(recent)
})

/** Reads a chat into a state, whose accounts count what is unread. */
export const readChat = (state: State, { between, messages, recent }: Written): void => {
  const chat: Chat = { ...makeChat(...between), recent: readRecent(recent) }
  addChat(state, chat)
  for (const { extension, hiddenFrom, unread, ...rest } of messages) {
    const message: ChatMessage = {
      customData: undefined,
      ...rest,
      unread: false,
      extension: extension && readExtension(extension),
      hiddenFrom: new Set(hiddenFrom)
    }
    insert(chat, message)
    setUnread(state, message, unread)
  }
}
