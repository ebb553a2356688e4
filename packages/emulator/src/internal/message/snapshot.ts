import * as Schema from "effect/Schema"
import type { State } from "../state.js"
import { addChat, insert, makeChat, setUnread } from "./chats.js"
import type { RecentMessages } from "./deduplication.js"
import type { Chat, ChatMessage, Extension } from "./state.js"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** The key-value pairs of a message in a snapshot. */
export const ExtensionSnapshot = Schema.Struct({
  pairs: Schema.Array(Schema.Struct({ key: Schema.String, value: Schema.String, sequence: Count })),
  latest: Count,
  cleared: Count
})

/** The messages within the deduplication window in a snapshot. */
export const RecentSnapshot = Schema.Array(
  Schema.Struct({
    key: Schema.String,
    time: Schema.Number.pipe(Schema.nonNegative()),
    sequence: Count,
    sentAt: Schema.optional(Count)
  })
)

const MessageSnapshot = Schema.Struct({
  from: Schema.String,
  to: Schema.String,
  sequence: Count,
  random: Count,
  time: Count,
  body: Schema.Array(Schema.Unknown),
  customData: Schema.optional(Schema.String),
  recalled: Schema.Boolean,
  unread: Schema.Boolean,
  receipt: Schema.Literal("None", "Wanted", "Sent"),
  extension: Schema.optional(ExtensionSnapshot),
  /** Accounts whose history does not show it. */
  hiddenFrom: Schema.Array(Schema.String)
})

/** The chat of two accounts in a snapshot. */
export const ChatSnapshot = Schema.Struct({
  between: Schema.Tuple(Schema.String, Schema.String),
  messages: Schema.Array(MessageSnapshot),
  /** Messages within the deduplication window. */
  recent: RecentSnapshot
})

export type ExtensionSnapshot = typeof ExtensionSnapshot.Type

export type RecentSnapshot = typeof RecentSnapshot.Type

export type ChatSnapshot = typeof ChatSnapshot.Type

export const toExtensionSnapshot = ({ cleared, latest, pairs }: Extension): ExtensionSnapshot => ({
  pairs: [...pairs].map(([key, { sequence, value }]) => ({ key, value, sequence })),
  latest,
  cleared
})

export const fromExtensionSnapshot = ({ cleared, latest, pairs }: ExtensionSnapshot): Extension => ({
  pairs: new Map(pairs.map(({ key, sequence, value }) => [key, { value, sequence }])),
  latest,
  cleared
})

export const toRecentSnapshot = (recent: RecentMessages): RecentSnapshot =>
  [...recent].map(([key, first]) => ({ key, ...first }))

export const fromRecentSnapshot = (snapshot: RecentSnapshot): RecentMessages =>
  new Map(snapshot.map(({ key, ...first }) => [key, first]))

const toMessageSnapshot = ({
  customData,
  extension,
  hiddenFrom,
  ...rest
}: ChatMessage): typeof MessageSnapshot.Type => ({
  ...rest,
  ...(customData !== undefined && { customData }),
  ...(extension && { extension: toExtensionSnapshot(extension) }),
  hiddenFrom: [...hiddenFrom]
})

export const toChatSnapshot = ({ between, messages, recent }: Chat): ChatSnapshot => ({
  between,
  messages: messages.map(toMessageSnapshot),
  recent: toRecentSnapshot(recent)
})

/** Adds the chat of a snapshot to a state, whose accounts count what is unread. */
export const addChatSnapshot = (state: State, { between, messages, recent }: ChatSnapshot): void => {
  const chat: Chat = { ...makeChat(...between), recent: fromRecentSnapshot(recent) }
  addChat(state, chat)
  for (const { extension, hiddenFrom, unread, ...rest } of messages) {
    const message: ChatMessage = {
      customData: undefined,
      ...rest,
      unread: false,
      extension: extension && fromExtensionSnapshot(extension),
      hiddenFrom: new Set(hiddenFrom)
    }
    insert(chat, message)
    setUnread(state, message, unread)
  }
}
