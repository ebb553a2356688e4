import type { ChatError } from "@tcchat/core/ChatError"
import type { Numbers } from "../../Journal.js"
import type { Counts, Failures } from "./counts.js"
import { type Pace, Rates } from "./rates.js"

/** How far a run is. */
export interface Progress extends Numbers, Pace {
  readonly phase: "reading" | "sending"
  /** Rows that have failed or are in doubt, by code, the most frequent ones first. */
  readonly failures: ReadonlyArray<Failures>
  /** The error because of which the run pauses before it goes on. */
  readonly waitingBecause: ChatError | undefined
}

/** Measures how far a run is. `now` is in monotonic milliseconds. */
export class Meter {
  readonly #rates = new Rates()

  constructor(public counts: Counts) {}

  progress(phase: Progress["phase"], now: number, waitingBecause?: ChatError): Progress {
    const { failures, numbers } = this.counts
    return { ...numbers, phase, failures, ...this.#rates.add(phase, numbers, now), waitingBecause }
  }
}
