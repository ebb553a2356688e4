import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Monotonic from "@tcchat/core/Monotonic"

/** A minute, plus a margin for varying latency. */
const minute = 63_000

/** Limits the number of entries in any minute, in order of arrival. */
export class Pace {
  /** Newest first. */
  #passed: ReadonlyArray<{ readonly at: number; readonly entries: number }> = []

  constructor(readonly perMinute: number) {}

  /** Returns when this number of entries may be sent, in monotonic milliseconds, and counts them from then on. */
  reserve(entries: number, now: number): number {
    const passed = this.#passed.filter(({ at }) => at > now - minute)
    let at = Math.max(now, passed[0]?.at ?? now)
    let room = this.perMinute - entries
    for (const earlier of passed) {
      room -= earlier.entries
      if (room >= 0) continue
      at = Math.max(at, earlier.at + minute)
      break
    }
    this.#passed = [{ at, entries }, ...passed]
    return at
  }
}

/** Makes a function that waits until a number of entries may be sent. */
export const makePace = (perMinute: number): ((entries: number) => Effect.Effect<void>) => {
  const pace = new Pace(perMinute)
  return (entries) =>
    Effect.flatMap(Effect.clock, (clock) => {
      const now = Monotonic.now(clock)
      return clock.sleep(Duration.millis(pace.reserve(entries, now) - now))
    })
}
