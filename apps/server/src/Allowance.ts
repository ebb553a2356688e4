/** Rate limit per user. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Problem from "./Problem.js"

export interface Options {
  /** Burst of requests. */
  readonly burst: number
  /** Sustained requests per second. */
  readonly perSecond: number
  /** Maximum number of users to track; beyond it the least recently active one is dropped. */
  readonly remembered?: number
}

export interface Allowance {
  /** Counts one request of a user, and fails if there were too many. */
  readonly take: (user: string) => Effect.Effect<void, Problem.Problem>
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** Makes a token bucket for each user. */
export const make = ({ burst, perSecond, remembered = 10_000 }: Options): Allowance => {
  const buckets = new Map<string, Bucket>()
  return {
    take: (user) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const { at, tokens } = buckets.get(user) ?? { at: now, tokens: burst }
        const left = Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond)
        const allowed = left >= 1
        // Deleted first, so that the map stays in the order of use.
        buckets.delete(user)
        buckets.set(user, { at: now, tokens: allowed ? left - 1 : left })
        if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!)
        if (allowed) return Effect.void
        const retryAfter = Math.ceil((1 - left) / perSecond)
        return Effect.fail(
          Problem.make(429, "TooManyRequests", "Too many requests.", `Retry in ${retryAfter} s.`, { retryAfter })
        )
      })
  }
}
