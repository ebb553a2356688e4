import type { Numbers } from "../../Journal.js"

interface Sample {
  readonly at: number
  readonly calls: number
  readonly rows: number
}

/** How fast a run goes. */
export interface Pace {
  /** Over the last ten seconds. */
  readonly callsPerSecond: number
  /** Over the last ten seconds. */
  readonly rowsPerSecond: number
  /** Seconds until all rows are sent, as it looks now. */
  readonly secondsLeft: number | undefined
}

/** What rates are taken of. */
type Counted = Pick<Numbers, "read" | "planned" | "done" | "failed" | "doubt" | "calls">

/** Milliseconds over which rates are taken. */
const window = 10_000

/** Measures how fast a run goes, from its counts at several moments. */
export class Rates {
  readonly #samples: Array<Sample> = []
  #phase: "reading" | "sending" | undefined

  /** `now` is in monotonic milliseconds. */
  add(phase: "reading" | "sending", { calls, done, doubt, failed, planned, read }: Counted, now: number): Pace {
    // Rows that are read say nothing of how fast they are sent.
    if (phase !== this.#phase) this.#samples.length = 0
    this.#phase = phase
    const rows = phase === "reading" ? read : done + failed + doubt
    this.#samples.push({ at: now, calls, rows })
    while (this.#samples.length > 2 && now - this.#samples[0]!.at > window) this.#samples.shift()
    const first = this.#samples[0]!
    const seconds = (now - first.at) / 1000
    const rate = (count: number) => (seconds > 0 ? Math.max(0, count) / seconds : 0)
    const rowsPerSecond = rate(rows - first.rows)
    return {
      callsPerSecond: rate(calls - first.calls),
      rowsPerSecond,
      secondsLeft: phase === "sending" && rowsPerSecond > 0 ? planned / rowsPerSecond : undefined
    }
  }
}
