/** How many requests one user may make. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Problem from "./Problem.js"

export interface Options {
  /** Requests that may come at once. */
  readonly burst: number
  /** Requests per second that may come all the time. */
  readonly perSecond: number
  /** Users that are remembered; beyond that the one who was away longest is forgotten. */
  readonly remembered?: number
}

export interface Allowance {
  /** Counts one request of a user, and refuses it when there were too many. */
  readonly take: (user: string) => Effect.Effect<void, Problem.Problem>
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** Makes an allowance for each user: a bucket of tokens that fills up again. */
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
          Problem.make(429, "TooManyRequests", "Too many requests.", `Repeat in ${retryAfter} s.`, { retryAfter })
        )
      })
  }
}
