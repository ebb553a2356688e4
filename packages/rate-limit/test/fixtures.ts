import type * as RateLimit from "@tcchat/core/RateLimit"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as limit from "../src/internal/limit.js"
import type { Request, Slowdown, Store, StoreError, Trip } from "../src/internal/store.js"
import type { StoreOptions } from "../src/StoreOptions.js"

export const keyOf = (ratePerSecond = 200, endpoint = "relation.deleteLists"): RateLimit.Key => ({
  sdkAppId: 1400000000,
  endpoint,
  ratePerSecond
})

/** Window with which 200 calls per second are 5 ms apart. */
export const even = { window: 1000 } satisfies StoreOptions

/** A store in memory, whose clock can be set, which can be away, and which keeps what it was asked. */
export const memoryStore = () => {
  const requests: Array<Request> = []
  const slowdowns: Array<Slowdown> = []
  const control = {
    requests,
    slowdowns,
    /** Milliseconds by which its clock is ahead of that of the test. */
    ahead: 1_000_000,
    /** Milliseconds until it responds. */
    delay: 0,
    error: undefined as StoreError | undefined,
    next: 0,
    /** Instead of what it would grant. */
    grants: undefined as ((request: Request, now: number) => Trip) | undefined
  }
  const answer = (request: Request, now: number): Trip => {
    const first = Math.max(now, control.next)
    const possible = Math.floor((request.wait - (first - now)) / request.step) + 1
    const granted = Math.min(request.count, Math.max(0, possible))
    control.next = first + granted * request.step
    return { now, first, step: request.step, granted }
  }
  const respond = <A>(respond: (now: number) => A) =>
    Effect.gen(function* () {
      if (control.error !== undefined) return yield* control.error
      const value = respond((yield* Clock.currentTimeMillis) + control.ahead)
      if (control.delay > 0) yield* Effect.sleep(control.delay)
      return value
    })
  const store: Store = {
    take: (request) =>
      Effect.suspend(() => {
        requests.push(request)
        return respond((now) => (control.grants ?? answer)(request, now))
      }),
    slow: (slowdown) => Effect.suspend(() => respond(() => void slowdowns.push(slowdown)))
  }
  return { control, make: (options: StoreOptions = even) => limit.make(() => store, options) }
}

/** What became of a call, and at which millisecond. */
export const outcome = (limit: RateLimit.Service, key = keyOf()) =>
  Effect.gen(function* () {
    const exit = yield* Effect.either(limit.take(key))
    return { at: yield* Clock.currentTimeMillis, error: exit._tag === "Left" ? exit.left : undefined }
  })

/** What became of calls that arrive together. */
export const outcomes = (limit: RateLimit.Service, count: number, key = keyOf()) =>
  Effect.all(
    Array.from({ length: count }, () => outcome(limit, key)),
    { concurrency: "unbounded" }
  )
