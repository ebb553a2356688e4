/** The first and the longest pause in milliseconds. */
const pauses = { first: 500, longest: 30_000 }

/** Calls in a row that fail before the first pause. One of many that fails delays nothing. */
const patience = 3

/** Pauses a run while the service cannot be reached, longer each time. */
export class Outage {
  #failed = 0
  #hasSucceeded = false
  /** Unix milliseconds before which no call is sent. */
  until = 0

  /** Whether the run should end, as no call has succeeded yet: more likely something is set wrong. */
  get isHopeless(): boolean {
    return !this.#hasSucceeded && this.#failed >= patience
  }

  succeeded(): void {
    this.#hasSucceeded = true
    this.#failed = 0
    this.until = 0
  }

  failed(now: number): void {
    // Calls that were under way together fail together.
    if (now < this.until) return
    this.#failed++
    if (this.#failed >= patience)
      this.until = now + Math.min(pauses.longest, pauses.first * 2 ** (this.#failed - patience))
  }
}
