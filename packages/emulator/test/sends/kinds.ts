import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import type { Idempotency } from "@tcchat/core/Endpoint"
import { sendMessage, sendSystemNotification } from "@tcchat/endpoints/group"
import type * as Effect from "effect/Effect"
import type { Snapshot } from "../../src/Snapshot.js"

const body = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }] as const

const textOf = (elements: unknown): string =>
  (elements as ReadonlyArray<{ readonly MsgContent: { readonly Text: string } }>)[0]!.MsgContent.Text

interface Payload {
  readonly MsgBody: unknown
  readonly Random?: number
  readonly Content: string
}

/** One way to send something twice by accident. */
export interface Kind {
  readonly name: string
  readonly idempotency: Idempotency
  readonly send: (text: string) => Effect.Effect<unknown, ChatError, ChatClient.ChatClient>
  /** Texts of this kind that the service has. */
  readonly kept: (snapshot: Snapshot) => ReadonlyArray<string>
  /** The text of a call, and the numbers by which the service recognises a repeat. */
  readonly tried: (payload: Payload) => { readonly text: string; readonly numbers: string }
  readonly endpoint: string
}

const readers = ({ groups = [] }: Snapshot) => groups.find(({ groupId }) => groupId === "readers")!

export const kinds: ReadonlyArray<Kind> = [
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
