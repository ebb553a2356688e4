import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock that jumps from one sleeper to the next as soon as all fibers wait.
 *
 * `TestClock` looks at every fiber for each sleeper that it wakes, which takes minutes with ten thousand of them.
 */
export const make = () => {
  let now = 0
  const sleepers = new Map<number, Array<Sleeper>>()
  const clock: Clock.Clock = {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis: () => now,
    currentTimeMillis: Effect.sync(() => now),
    unsafeCurrentTimeNanos: () => BigInt(now) * 1_000_000n,
    currentTimeNanos: Effect.sync(() => BigInt(now) * 1_000_000n),
    sleep: (duration) =>
      Effect.async<void>((resume) => {
        const at = Math.ceil(now + Duration.toMillis(duration))
        const sleeper = { at, wake: () => resume(Effect.void) }
        sleepers.set(at, [...(sleepers.get(at) ?? []), sleeper])
        return Effect.sync(() => {
          const rest = (sleepers.get(at) ?? []).filter((other) => other !== sleeper)
          if (rest.length === 0) sleepers.delete(at)
          else sleepers.set(at, rest)
        })
      })
  }
  const settled = Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
  /** Runs until nobody sleeps any more. */
  const run = Effect.gen(function* () {
    yield* settled
    while (sleepers.size > 0) {
      const next = Math.min(...sleepers.keys())
      const woken = sleepers.get(next)!
      sleepers.delete(next)
      now = next
      for (const { wake } of woken) wake()
      yield* settled
    }
  })
  return { clock, run }
}
