/** What a case owes, and whether a run of the benchmark shows that it does. */
import type { Quantity } from "./Sample.js"
import { errorOfMedian, median } from "./statistics.js"

/** A limit of one quantity: at most so many times what another case takes, or at most so much. */
export interface Target {
  readonly text: string
  readonly quantity: Quantity
  /** Name of the other case. Default: the peer. */
  readonly over?: string
  readonly times?: number
  readonly most?: number
  /** Shows what was measured: the ratio to the other case, or the quantity itself. */
  readonly show: (measured: number) => string
}

const times = (ratio: number): string => `${ratio.toFixed(2)}x`

/** At least this many times the speed of the peer, or of another case. */
export const speed = (ratio: number, over?: string): Target => ({
  text: over === undefined ? `${ratio}x speed` : `${ratio}x ${over}`,
  quantity: "time",
  times: 1 / ratio,
  show: (measured) => times(1 / measured),
  ...(over !== undefined && { over })
})

/** At most this many times the time of the peer. */
export const time = (ratio: number): Target => ({ text: `${ratio}x time`, quantity: "time", times: ratio, show: times })

/** At most this many times the CPU time of the peer. */
export const processor = (ratio: number): Target => ({
  text: `${ratio}x CPU`,
  quantity: "processor",
  times: ratio,
  show: times
})

/** At least this many runs per second. */
export const perSecond = (runs: number): Target => ({
  text: `${runs}/s`,
  quantity: "time",
  most: 1000 / runs,
  show: (measured) => `${Math.round(1000 / measured)}/s`
})

export type Verdict = "met" | "missed" | "too noisy"

export interface Judged {
  readonly target: string
  readonly verdict: Verdict
  readonly measured: string
}

/**
 * The standard error of the peer's median above which no target is judged. The targets of one row of the table are 3 to 4 % apart;
 * with 2 % one of them can be told from the other, with more a case meets or misses them by chance.
 */
export const noise = 0.02

/** Judges the rounds of a case by those of the case that it is compared with. */
export const judge = (target: Target, own: ReadonlyArray<number>, peer: ReadonlyArray<number>): Judged => {
  const { most, show, text } = target
  const measured = most === undefined ? median(own.map((value, round) => value / peer[round]!)) : median(own)
  const met = measured <= (most ?? target.times!)
  const verdict = errorOfMedian(peer) > noise ? "too noisy" : met ? "met" : "missed"
  return { target: text, verdict, measured: show(measured) }
}
