import type * as Chat from "@tcchat/core/Chat"
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Signal from "@tcchat/core/Signal"
import * as Effect from "effect/Effect"

const attempt = <A>(call: (signal: Signal.Signal) => Promise<A>): Effect.Effect<A, ChatError.ChatError> =>
  Effect.catchAll(Effect.tryPromise({ try: call, catch: (error) => error }), (error) =>
    ChatError.isChatError(error) ? Effect.fail(error) : Effect.die(error)
  )

/** Adapts a promise client to an Effect client. */
export const clientOf = (chat: Chat.Chat): ChatClient.Service => ({
  call: (endpoint, payload, options) => attempt((signal) => chat.call(endpoint, payload, { ...options, signal })),
  callRaw: (path, body, options) => attempt((signal) => chat.callRaw(path, body, { ...options, signal })),
  preview: (endpoint, payload) =>
    attempt(() => chat.preview(endpoint, payload)) as ReturnType<ChatClient.Service["preview"]>
})
