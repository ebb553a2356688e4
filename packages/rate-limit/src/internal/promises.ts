import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as RateLimit from "@tcchat/core/RateLimit"
import * as Signal from "@tcchat/core/Signal"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { PromiseRateLimit } from "../StoreOptions.js"

/** Runs an effect as a promise that rejects with the error itself, or with the reason of the aborted signal. */
const run = <E>(effect: Effect.Effect<void, E>, given?: Signal.Signal): Promise<void> =>
  new Promise((resolve, reject) => {
    const signal = Check.orThrow(Check.signal(given))
    if (signal?.aborted === true) return reject(signal.reason)
    const fiber = Effect.runFork(effect)
    const listening = signal && Signal.onAbort(signal, () => fiber.unsafeInterruptAsFork(fiber.id()))
    fiber.addObserver((exit) => {
      listening?.()
      if (Exit.isSuccess(exit)) resolve()
      else
        reject(signal?.aborted === true && Cause.isInterrupted(exit.cause) ? signal.reason : Cause.squash(exit.cause))
    })
  })

/** Makes a rate limit of promises. Throws the `OptionsError`. */
export const promised = (made: Effect.Effect<RateLimit.Service, OptionsError>): PromiseRateLimit => {
  const { slow, take } = Check.orThrow(Effect.runSync(Effect.either(made)))
  return { take: (key, signal) => run(take(key), signal), slow: (key) => run(slow(key)) }
}
