import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as DefaultServices from "effect/DefaultServices"

interface Reading {
  readonly read: () => number
  last: number
  offset: number
}

const readings = new WeakMap<Clock.Clock, Reading>()

let latest: { readonly clock: Clock.Clock; readonly reading: Reading } | undefined

const { performance } = globalThis as { readonly performance?: { readonly now: () => number } }

/** Of the clock of the runtime `performance` tells the same as its nanoseconds, and sooner. */
const readerOf = (clock: Clock.Clock): (() => number) =>
  performance !== undefined && clock === Context.get(DefaultServices.liveServices, Clock.Clock)
    ? () => performance.now()
    : () => Number(clock.unsafeCurrentTimeNanos()) / 1e6

const readingOf = (clock: Clock.Clock): Reading => {
  let reading = readings.get(clock)
  if (reading === undefined)
    readings.set(clock, (reading = { read: readerOf(clock), last: Number.NEGATIVE_INFINITY, offset: 0 }))
  latest = { clock, reading }
  return reading
}

/**
 * Milliseconds of a time that never steps back and that means nothing by itself: for durations. The milliseconds of a clock
 * are the time of day, which is set back and forth; its nanoseconds are not, except where a runtime has no other time.
 */
export const monotonic = (clock: Clock.Clock): number => {
  const reading = latest?.clock === clock ? latest.reading : readingOf(clock)
  const now = reading.read() + reading.offset
  if (now >= reading.last) return (reading.last = now)
  reading.offset += reading.last - now
  return reading.last
}
