import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** Longest delay in milliseconds that the timers of every runtime support, 24.8 days. */
export const longest = 0x7f_ff_ff_ff

/** Sleeps for a number of milliseconds, which may exceed the limit of a timer. */
export const sleep = (clock: Clock.Clock, milliseconds: number): Effect.Effect<void> =>
  milliseconds > longest
    ? Effect.flatMap(clock.sleep(Duration.millis(longest)), () => sleep(clock, milliseconds - longest))
    : clock.sleep(Duration.millis(milliseconds))
