import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import type { Idempotency } from "@tcchat/core/Endpoint"
import { sendMessage, sendSystemNotification } from "@tcchat/endpoints/group"
import { importMessage, sendBatchMessages, sendMessage as sendToOne } from "@tcchat/endpoints/message"
import type * as Effect from "effect/Effect"
import type { Snapshot } from "../../src/Snapshot.js"

const body = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }] as const

const textOf = (elements: unknown): string =>
  (elements as ReadonlyArray<{ readonly MsgContent: { readonly Text: string } }>)[0]!.MsgContent.Text

interface Payload {
  readonly MsgBody: unknown
  readonly Random?: number
  readonly MsgSeq?: number
  readonly MsgRandom?: number
  readonly Content: string
}

/** One way to send something twice by accident. */
export interface Kind {
  readonly name: string
  readonly idempotency: Idempotency
  readonly send: (text: string) => Effect.Effect<unknown, ChatError, ChatClient.ChatClient>
  /** Texts of this kind that the service has. */
  readonly kept: (snapshot: Snapshot) => ReadonlyArray<string>
  /** The text of a message, and the numbers by which the service deduplicates it. */
  readonly tried: (payload: Payload) => { readonly text: string; readonly numbers: string }
  readonly endpoint: string
}

const readers = ({ groups = [] }: Snapshot) => groups.find(({ groupId }) => groupId === "readers")!

/** What is sent to a group. */
export const toGroups: ReadonlyArray<Kind> = [
  {
    name: "message",
    idempotency: sendMessage.idempotency,
    endpoint: sendMessage.name,
    send: (text) => ChatClient.call(sendMessage, { GroupId: "readers", From_Account: "bob", MsgBody: body(text) }),
    kept: (snapshot) => readers(snapshot).messages.map((message) => textOf(message.body)),
    tried: ({ MsgBody, Random }) => ({ text: textOf(MsgBody), numbers: String(Random) })
  },
  {
    name: "notification",
    idempotency: sendSystemNotification.idempotency,
    endpoint: sendSystemNotification.name,
    send: (Content) => ChatClient.call(sendSystemNotification, { GroupId: "readers", Content }),
    kept: (snapshot) => readers(snapshot).notifications.map(({ content }) => content),
    tried: ({ Content }) => ({ text: Content, numbers: "" })
  }
]

/** Texts of one-to-one messages between two accounts. */
const chatOf =
  (one: string, other: string) =>
  ({ chats = [] }: Snapshot): ReadonlyArray<string> =>
    chats
      .filter(({ between }) => between.includes(one) && between.includes(other))
      .flatMap(({ messages }) => messages.map((message) => textOf(message.body)))

const tried = ({ MsgBody, MsgRandom, MsgSeq }: Payload) => ({
  text: textOf(MsgBody),
  numbers: `${MsgSeq} ${MsgRandom}`
})

/** What is sent to accounts. Each kind has a chat of its own. */
export const toAccounts: ReadonlyArray<Kind> = [
  {
    name: "message",
    idempotency: sendToOne.idempotency,
    endpoint: sendToOne.name,
    send: (text) => ChatClient.call(sendToOne, { From_Account: "alice", To_Account: "bob", MsgBody: body(text) }),
    kept: chatOf("alice", "bob"),
    tried
  },
  {
    name: "batch",
    idempotency: sendBatchMessages.idempotency,
    endpoint: sendBatchMessages.name,
    send: (text) =>
      ChatClient.call(sendBatchMessages, { From_Account: "alice", To_Account: ["carol", "dave"], MsgBody: body(text) }),
    kept: chatOf("alice", "carol"),
    tried
  },
  {
    name: "import",
    idempotency: importMessage.idempotency,
    endpoint: importMessage.name,
    send: (text) =>
      ChatClient.call(importMessage, {
        SyncFromOldSystem: 2,
        From_Account: "bob",
        To_Account: "carol",
        MsgTimeStamp: 1,
        MsgBody: body(text)
      }),
    kept: chatOf("bob", "carol"),
    tried
  }
]
