import type { ChatError } from "@tcchat/core/ChatError"
import type { Numbers } from "../../Journal.js"
import type { Counts, Failures } from "./counts.js"

/** How far a run is. */
export interface Progress extends Numbers {
  readonly phase: "reading" | "sending"
  /** Rows that have failed or are in doubt, by code, the most frequent ones first. */
  readonly failures: ReadonlyArray<Failures>
  /** Over the last ten seconds. */
  readonly callsPerSecond: number
  /** Over the last ten seconds. */
  readonly rowsPerSecond: number
  /** Seconds until all rows are sent, as it looks now. */
  readonly secondsLeft: number | undefined
  /** The error because of which the run pauses before it goes on. */
  readonly waitingBecause: ChatError | undefined
}

interface Sample {
  readonly at: number
  readonly calls: number
  readonly rows: number
}

/** Milliseconds over which rates are taken. */
const window = 10_000

/** Measures how fast a run goes. `now` is in monotonic milliseconds. */
export class Meter {
  readonly #samples: Array<Sample> = []

  constructor(public counts: Counts) {}

  progress(phase: Progress["phase"], now: number, waitingBecause?: ChatError): Progress {
    const { failures, numbers } = this.counts
    const rows = phase === "reading" ? numbers.read : numbers.done + numbers.failed + numbers.doubt
    this.#samples.push({ at: now, calls: numbers.calls, rows })
    while (this.#samples.length > 2 && now - this.#samples[0]!.at > window) this.#samples.shift()
    const first = this.#samples[0]!
    const seconds = (now - first.at) / 1000
    const rate = (count: number) => (seconds > 0 ? Math.max(0, count) / seconds : 0)
    const rowsPerSecond = rate(rows - first.rows)
    return {
      ...numbers,
      phase,
      failures,
      callsPerSecond: rate(numbers.calls - first.calls),
      rowsPerSecond,
      secondsLeft: phase === "sending" && rowsPerSecond > 0 ? numbers.planned / rowsPerSecond : undefined,
      waitingBecause
    }
  }
}
