import type { Trip } from "./store.js"
import { StoreClock } from "./storeClock.js"

/**
 * Milliseconds for which a place may be used after it was due. Later it would add to the calls of another second, whose places are
 * taken by other processes.
 */
const fresh = 50

/** The places that a process has: times at which calls may start, in local time. They belong to no call. */
export class Places {
  /** Earliest first. */
  #due: Array<number> = []
  readonly #clock = new StoreClock()

  get length(): number {
    return this.#due.length
  }

  get first(): number | undefined {
    return this.#due[0]
  }

  get last(): number | undefined {
    return this.#due.at(-1)
  }

  /** Adds those that the store granted with a request that was sent at a time. */
  granted({ first, granted, now, step }: Trip, sent: number, received: number): void {
    this.#clock.read(now, sent, received)
    for (let place = 0; place < granted; place++) this.#due.push(this.#clock.local(first + place * step))
    this.#due.sort((a, b) => a - b)
  }

  /** Adds one that the process gives to itself. */
  add(due: number): void {
    this.#due.push(due)
  }

  /** Gives up those that were due too long ago, but for the last `kept`. */
  giveUp(now: number, kept: number): void {
    while (this.#due.length > kept && this.#due[0]! < now - fresh) this.#due.shift()
  }

  /** Takes a place that is due, if there is one. */
  take(now: number): boolean {
    const isDue = this.#due[0]! <= now
    if (isDue) this.#due.shift()
    return isDue
  }
}
