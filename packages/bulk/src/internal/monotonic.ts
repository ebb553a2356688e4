import type * as Clock from "effect/Clock"

/** Milliseconds of a time that is never set back and means nothing by itself: for durations, unlike the time of day. */
export const monotonic = (clock: Clock.Clock): number => Number(clock.unsafeCurrentTimeNanos()) / 1e6
