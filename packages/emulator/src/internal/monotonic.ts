import type * as Clock from "effect/Clock"

/** Monotonic milliseconds, which start near Unix time: the time of rate limits and deduplication. */
export const monotonic = (clock: Clock.Clock): number => Number(clock.unsafeCurrentTimeNanos()) / 1e6
