import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { monotonic } from "./monotonic.js"

/** A minute, plus a margin for varying latency. */
const minute = 63_000

/** Waits until this number of entries may be sent. */
export type Pace = (entries: number) => Effect.Effect<void>

/** Limits the number of entries in any minute, in order of arrival. */
export const makePace = (perMinute: number): Pace => {
  // Newest first.
  let passed: ReadonlyArray<{ readonly at: number; readonly entries: number }> = []
  return (entries) =>
    Effect.flatMap(Effect.clock, (clock) => {
      const now = monotonic(clock)
      passed = passed.filter(({ at }) => at > now - minute)
      let at = Math.max(now, passed[0]?.at ?? now)
      let room = perMinute - entries
      for (const earlier of passed) {
        room -= earlier.entries
        if (room >= 0) continue
        at = Math.max(at, earlier.at + minute)
        break
      }
      passed = [{ at, entries }, ...passed]
      return clock.sleep(Duration.millis(at - now))
    })
}
