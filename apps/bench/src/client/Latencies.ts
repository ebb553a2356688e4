import type { Sample } from "../Sample.js"
import { quantile } from "../statistics.js"

/** The latencies of one round, in an array that is made before it. */
export class Latencies {
  #all = new Float64Array(0)
  #count = 0

  reserve(many: number): void {
    if (this.#all.length < many) this.#all = new Float64Array(many)
    this.#count = 0
  }

  /** Adds a call that started at that time and ends now, and returns now. */
  add(start: number): number {
    const now = performance.now()
    this.#all[this.#count++] = now - start
    return now
  }

  quantiles(): Sample {
    const added = this.#all.subarray(0, this.#count)
    return { p50: quantile(added, 0.5), p99: quantile(added, 0.99) }
  }
}
