/** Counts what happens in each second of the clock, as the documented frequencies are per second. */
export class Rates {
  readonly #counted = new Map<string, { second: number; times: number }>()

  /** Counts one more, or says that it is too many. */
  take(what: string, perSecond: number, now: number): boolean {
    const second = Math.floor(now / 1000)
    const found = this.#counted.get(what)
    if (found === undefined || found.second !== second) {
      this.#counted.set(what, { second, times: 1 })
      return true
    }
    if (found.times >= perSecond) return false
    found.times++
    return true
  }

  clear(): void {
    this.#counted.clear()
  }
}
