import type * as Endpoint from "@tcchat/core/Endpoint"

/** Counts the calls of each second of the clock, as the documented frequencies are per second. */
export class Rates {
  readonly #counted = new Map<string, { second: number; calls: number }>()

  /** Counts a call, or says that there are too many. */
  take(endpoint: Endpoint.Any, now: number): boolean {
    const second = Math.floor(now / 1000)
    const found = this.#counted.get(endpoint.name)
    if (found === undefined || found.second !== second) {
      this.#counted.set(endpoint.name, { second, calls: 1 })
      return true
    }
    if (found.calls >= endpoint.ratePerSecond) return false
    found.calls++
    return true
  }

  clear(): void {
    this.#counted.clear()
  }
}
