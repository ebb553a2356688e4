import type * as Chat from "@tcchat/core/Chat"
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Signal from "@tcchat/core/Signal"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"

const attempt = <A>(call: (signal: Signal.Signal) => Promise<A>): Effect.Effect<A, ChatError.ChatError> =>
  Effect.catchAll(Effect.tryPromise({ try: call, catch: (error) => error }), (error) =>
    ChatError.isChatError(error) ? Effect.fail(error) : Effect.die(error)
  )

/** Returns the client that a client of promises is. */
export const clientOf = (chat: Chat.Chat): ChatClient.Service => ({
  call: (endpoint, payload, options) => attempt((signal) => chat.call(endpoint, payload, { ...options, signal })),
  callRaw: (path, body, options) => attempt((signal) => chat.callRaw(path, body, { ...options, signal })),
  preview: (endpoint, payload) =>
    attempt(() => chat.preview(endpoint, payload)) as ReturnType<ChatClient.Service["preview"]>
})

/** Returns the value of a fiber, or rejects with its error: the signal's reason when it was aborted. */
export const settled = <A, E>(fiber: Fiber.RuntimeFiber<A, E>, signal: Signal.Signal | undefined): Promise<A> =>
  new Promise((resolve, reject) => {
    const abort = () => fiber.unsafeInterruptAsFork(fiber.id())
    fiber.addObserver((exit) => {
      signal?.removeEventListener("abort", abort)
      if (Exit.isSuccess(exit)) resolve(exit.value)
      else
        reject(signal?.aborted === true && Cause.isInterrupted(exit.cause) ? signal.reason : Cause.squash(exit.cause))
    })
    signal?.addEventListener("abort", abort, { once: true })
    if (signal?.aborted === true) abort()
  })
