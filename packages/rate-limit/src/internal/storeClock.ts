/**
 * Translates times of the store into local ones.
 *
 * A response says that the store read its clock after the request was sent and before the response arrived. The difference of the
 * clocks is kept as it is as long as it is possible; so its error is the same for each trip, and a clock that was set is
 * followed at once.
 */
export class StoreClock {
  #ahead = Number.POSITIVE_INFINITY

  /** Reports that the store read `time` between two local times. */
  read(time: number, sent: number, received: number): void {
    this.#ahead = Math.max(sent - time, Math.min(received - time, this.#ahead))
  }

  /** Returns the local time of a time of the store. */
  local(time: number): number {
    return time + this.#ahead
  }
}
