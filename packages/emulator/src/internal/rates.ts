/** Counts what happens in each second of the clock, or another span, as the documented frequencies are per second. */
export class Rates {
  readonly #counted = new Map<string, { span: number; times: number }>()

  /** Counts so many more, or says that it is too many. */
  take(what: string, most: number, now: number, seconds = 1, amount = 1): boolean {
    const span = Math.floor(now / (1000 * seconds))
    const found = this.#counted.get(what)
    const times = (found?.span === span ? found.times : 0) + amount
    if (times > most) return false
    this.#counted.set(what, { span, times })
    return true
  }

  clear(): void {
    this.#counted.clear()
  }
}
