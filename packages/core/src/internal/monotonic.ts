import type * as Clock from "effect/Clock"

interface Reading {
  last: number
  offset: number
}

const readings = new WeakMap<Clock.Clock, Reading>()

let latest: { readonly clock: Clock.Clock; readonly reading: Reading } | undefined

const readingOf = (clock: Clock.Clock): Reading => {
  let reading = readings.get(clock)
  if (reading === undefined) readings.set(clock, (reading = { last: Number.NEGATIVE_INFINITY, offset: 0 }))
  latest = { clock, reading }
  return reading
}

/**
 * Milliseconds of a time that never steps back and that means nothing by itself: for durations. The milliseconds of a clock
 * are the time of day, which is set back and forth; its nanoseconds are not, except where a runtime has no other time.
 */
export const monotonic = (clock: Clock.Clock): number => {
  const reading = latest?.clock === clock ? latest.reading : readingOf(clock)
  const now = Number(clock.unsafeCurrentTimeNanos()) / 1e6 + reading.offset
  if (now >= reading.last) return (reading.last = now)
  reading.offset += reading.last - now
  return reading.last
}
