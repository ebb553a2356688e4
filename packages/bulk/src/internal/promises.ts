import type * as Chat from "@tcchat/core/Chat"
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Signal from "@tcchat/core/Signal"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"

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

/**
 * Runs an effect as a promise that rejects with the error itself, or with the reason of the aborted signal. If the signal has
 * already aborted, nothing is started.
 */
export const run = <A, E>(effect: Effect.Effect<A, E>, given: Signal.Signal | undefined): Promise<A> =>
  new Promise((resolve, reject) => {
    const signal = Check.orThrow(Check.signal(given))
    if (signal?.aborted === true) return reject(signal.reason)
    const fiber = Effect.runFork(effect)
    const listening = signal && Signal.onAbort(signal, () => fiber.unsafeInterruptAsFork(fiber.id()))
    fiber.addObserver((exit) => {
      listening?.()
      if (Exit.isSuccess(exit)) resolve(exit.value)
      else
        reject(signal?.aborted === true && Cause.isInterrupted(exit.cause) ? signal.reason : Cause.squash(exit.cause))
    })
  })
