/** Replay detection: remembers received requests, so that none is accepted twice. */
import * as Check from "@tcchat/core/Check"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** Remembers requests: in memory, or in a store that several processes share. */
export interface Replays {
  /** Remembers a key for some seconds, and returns whether it is new. */
  readonly add: (key: string, seconds: number) => Effect.Effect<boolean, unknown>
}

/**
 * Remembers the requests of this process.
 *
 * At `capacity` (100,000) keys, each new key evicts the oldest one, so memory stays bounded: about 20 MB. A key is needed for
 * two minutes at most, so this is enough for 800 requests per second. Throws `OptionsError` for an invalid capacity.
 */
export const memory = (options: { readonly capacity?: number | undefined } = {}): Replays => {
  const { capacity: most = 100_000 } = Check.orThrow(Check.options("", options, { capacity: true }))
  const capacity = Check.orThrow(Check.integer("capacity", most, { least: 1, most: 16_000_000 }))
  const endings = new Map<string, Moment>()
  const forget = (now: Moment) => {
    // The map is in order of arrival, which is nearly the order of expiry.
    for (const [key, ending] of endings) {
      if (!isOver(ending, now) && endings.size < capacity) break
      endings.delete(key)
    }
  }
  return {
    add: (key, seconds) =>
      Effect.clockWith((clock) =>
        Effect.sync(() => {
          const now = momentOf(clock)
          const ending = endings.get(key)
          if (ending !== undefined && !isOver(ending, now)) return false
          endings.delete(key)
          forget(now)
          endings.set(key, { elapsed: now.elapsed + seconds * 1000, time: now.time + seconds * 1000 })
          return true
        })
      )
  }
}

/** A point in time on two clocks, in milliseconds. */
interface Moment {
  /** Monotonic. */
  readonly elapsed: number
  /** The time of day, which decides whether a signature is accepted. */
  readonly time: number
}

const momentOf = (clock: Clock.Clock): Moment => ({
  elapsed: Number(clock.unsafeCurrentTimeNanos()) / 1e6,
  time: clock.unsafeCurrentTimeMillis()
})

/** Expires a key only by both clocks: if the time of day is set ahead, keys must not be dropped; if it is set back, their signatures become valid again. */
const isOver = (ending: Moment, now: Moment): boolean => ending.elapsed <= now.elapsed && ending.time <= now.time

/**
 * Remembers requests in a store with promises, such as Redis.
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
 */
export const fromPromise = (add: (key: string, seconds: number) => Promise<boolean>): Replays => ({
  add: (key, seconds) => Effect.tryPromise(() => add(key, seconds))
})
