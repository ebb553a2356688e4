/**
 * Where it is remembered which requests have come, so that none is taken twice.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/**
 * Remembers requests: in memory, or in a store that several processes share.
 *
 * @since 0.1.0
 * @category models
 */
export interface Replays {
  /** Remembers a key for some seconds, and returns whether it is new. */
  readonly add: (key: string, seconds: number) => Effect.Effect<boolean, unknown>
}

/**
 * Remembers the requests of this process.
 *
 * When `capacity` (100,000) keys are remembered, the oldest is forgotten for each new one, so that memory stays bounded:
 * about 20 MB. A key is needed for two minutes at most, so this is enough for 800 requests a second.
 *
 * @since 0.1.0
 * @category constructors
 */
export const memory = (options: { readonly capacity?: number | undefined } = {}): Replays => {
  const capacity = Math.max(1, options.capacity ?? 100_000)
  const endings = new Map<string, number>()
  const forget = (now: number) => {
    // The map is in the order of arrival, which is nearly that of the endings.
    for (const [key, ending] of endings) {
      if (ending > now && endings.size < capacity) break
      endings.delete(key)
    }
  }
  return {
    add: (key, seconds) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const ending = endings.get(key)
        if (ending !== undefined && ending > now) return false
        endings.delete(key)
        forget(now)
        endings.set(key, now + seconds * 1000)
        return true
      })
  }
}

/**
 * Remembers requests in a store of promises, such as Redis.
 *
 * @example
 * ```ts
 * import * as Replays from "@tcchat/webhooks/Replays"
 *
 * declare const redis: { set: (...command: ReadonlyArray<string>) => Promise<string | null> }
 *
 * export const replays = Replays.fromPromise(
 *   async (key, seconds) => (await redis.set(`webhook:${key}`, "1", "EX", String(seconds), "NX")) === "OK"
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const fromPromise = (add: (key: string, seconds: number) => Promise<boolean>): Replays => ({
  add: (key, seconds) => Effect.tryPromise(() => add(key, seconds))
})
