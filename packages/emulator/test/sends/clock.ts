import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/**
 * A clock that jumps to the next moment for which somebody waits as soon as nobody has anything else to do. Sleeps take
 * no time, and thousands at once cost little, unlike those of the test clock, which wakes one after the other.
 */
export const makeJumpingClock = (): Clock.Clock => {
  const waiting = new Map<object, { readonly until: number; readonly wake: () => void }>()
  let now = 0
  let planned = false

  const jump = () => {
    planned = false
    if (waiting.size === 0) return
    let next = Infinity
    for (const { until } of waiting.values()) next = Math.min(next, until)
    now = Math.max(now, next)
    for (const [key, { until, wake }] of waiting)
      if (until <= now) {
        waiting.delete(key)
        wake()
      }
    plan()
  }
  const plan = () => {
    if (planned || waiting.size === 0) return
    planned = true
    setImmediate(jump)
  }

  return {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis: () => now,
    unsafeCurrentTimeNanos: () => BigInt(Math.floor(now)) * 1_000_000n,
    currentTimeMillis: Effect.sync(() => now),
    currentTimeNanos: Effect.sync(() => BigInt(Math.floor(now)) * 1_000_000n),
    sleep: (duration) =>
      Effect.async<void>((resume) => {
        const key = {}
        waiting.set(key, { until: now + Duration.toMillis(duration), wake: () => resume(Effect.void) })
        plan()
        return Effect.sync(() => void waiting.delete(key))
      })
  }
}
