import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** Milliseconds that a timer of any runtime can hold, 24.8 days. */
export const longest = 0x7f_ff_ff_ff

/** Sleeps for so many milliseconds, be they more than a timer can hold. */
export const sleep = (clock: Clock.Clock, milliseconds: number): Effect.Effect<void> =>
  milliseconds > longest
    ? Effect.flatMap(clock.sleep(Duration.millis(longest)), () => sleep(clock, milliseconds - longest))
    : clock.sleep(Duration.millis(milliseconds))
