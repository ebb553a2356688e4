import type * as Clock from "effect/Clock"

/** Milliseconds of a time that is never set back and starts near Unix time: for what a limit or a repeat is counted by. */
export const monotonic = (clock: Clock.Clock): number => Number(clock.unsafeCurrentTimeNanos()) / 1e6
