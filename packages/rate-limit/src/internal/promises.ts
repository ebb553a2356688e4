import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as RateLimit from "@tcchat/core/RateLimit"
import * as Signal from "@tcchat/core/Signal"
import * as Effect from "effect/Effect"
import type { PromiseRateLimit } from "../StoreOptions.js"

/** Makes a rate limit of promises. Throws the `OptionsError`. */
export const promised = (made: Effect.Effect<RateLimit.Service, OptionsError>): PromiseRateLimit => {
  const { slow, take } = Check.orThrow(Effect.runSync(Effect.either(made)))
  return { take: (key, signal) => Signal.runPromise(take(key), signal), slow: (key) => Signal.runPromise(slow(key)) }
}
