/** Time that never goes back, for durations: the time of day may be set. */
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

/** For the live clock, `performance.now` returns the same time as its nanoseconds, faster. */
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
 * Returns monotonic milliseconds without a fixed origin, for durations. The milliseconds of a `Clock` are the time of day, which
 * may be set; its nanoseconds are monotonic, except in runtimes that have no other time source.
 */
export const now = (clock: Clock.Clock): number => {
  const reading = latest?.clock === clock ? latest.reading : readingOf(clock)
  const time = reading.read() + reading.offset
  if (time >= reading.last) return (reading.last = time)
  reading.offset += reading.last - time
  return reading.last
}
