/** Counts what happens in each second of the clock, or another span, as the documented frequencies are per second. */
export class Rates {
  readonly #counted = new Map<string, { span: number; times: number }>()

  /** Counts one more, or says that it is too many. */
  take(what: string, most: number, now: number, seconds = 1): boolean {
    const span = Math.floor(now / (1000 * seconds))
    const found = this.#counted.get(what)
    if (found === undefined || found.span !== span) {
      this.#counted.set(what, { span, times: 1 })
      return true
    }
    if (found.times >= most) return false
    found.times++
    return true
  }

  clear(): void {
    this.#counted.clear()
  }
}
