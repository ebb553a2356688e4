import type * as Clock from "effect/Clock"

/** Returns monotonic milliseconds without a fixed origin, for durations. */
export const monotonic = (clock: Clock.Clock): number => Number(clock.unsafeCurrentTimeNanos()) / 1e6
