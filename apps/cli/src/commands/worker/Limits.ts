/** The rate limits of runs with shares of their own, behind one client. */
import type * as RateLimit from "@tcchat/core/RateLimit"
import * as Effect from "effect/Effect"
import * as FiberRef from "effect/FiberRef"
import * as Option from "effect/Option"
import type { Failure } from "../../Failure.js"

/** Limits by share. */
export interface Limits {
  /** The limit of the client: that of the run whose call it is. */
  readonly limit: RateLimit.Service
  /** Makes a function that lets the calls of an effect keep to a share. */
  readonly of: (
    share: number | undefined
  ) => Effect.Effect<<A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>, Failure>
}

/** Makes limits, one for each share. */
export const make = (
  limitOf: (share: number | undefined) => Effect.Effect<RateLimit.Service, Failure>
): Effect.Effect<Limits, Failure> =>
  Effect.gen(function* () {
    const whole = yield* limitOf(undefined)
    const known = new Map<number | undefined, RateLimit.Service>([[undefined, whole]])
    const current = FiberRef.unsafeMake(whole)
    const find = (share: number | undefined) =>
      Option.match(Option.fromNullable(known.get(share)), {
        onSome: Effect.succeed,
        onNone: () => Effect.tap(limitOf(share), (limit) => Effect.sync(() => known.set(share, limit)))
      })
    return {
      limit: {
        take: (key) => Effect.flatMap(FiberRef.get(current), ({ take }) => take(key)),
        slow: (key) => Effect.flatMap(FiberRef.get(current), ({ slow }) => slow(key))
      },
      of: (share) => Effect.map(find(share), (limit) => Effect.locally(current, limit))
    }
  })
