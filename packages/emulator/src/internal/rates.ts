/** A sliding window. */
class Window {
  readonly #length: number
  #events: Array<{ readonly at: number; amount: number }> = []
  #first = 0
  sum = 0

  constructor(length: number) {
    this.#length = length
  }

  /** Drops events outside the window. */
  expire(now: number): void {
    for (let event = this.#events[this.#first]; event !== undefined; event = this.#events[this.#first]) {
      if (now - event.at < this.#length) break
      this.sum -= event.amount
      this.#first++
    }
    if (this.#first * 2 < this.#events.length) return
    this.#events = this.#events.slice(this.#first)
    this.#first = 0
  }

  add(now: number, amount: number): void {
    const last = this.#events.at(-1)
    if (last?.at === now) last.amount += amount
    else this.#events.push({ at: now, amount })
    this.sum += amount
  }
}

/**
 * Rate limits over a sliding window, of one second or longer: the window ends now, wherever the seconds of a clock begin.
 * What exceeds the limit is not counted.
 */
export class Rates {
  readonly #windows = new Map<string, Window>()
  #sweepAt = 1000

  /** Counts `amount` at a monotonic millisecond, or returns `false` if that exceeds the limit. */
  take(name: string, limit: number, now: number, seconds = 1, amount = 1): boolean {
    let window = this.#windows.get(name)
    if (window === undefined) {
      if (this.#windows.size === this.#sweepAt) this.#sweep(now)
      this.#windows.set(name, (window = new Window(seconds * 1000)))
    }
    window.expire(now)
    if (window.sum + amount > limit) return false
    window.add(now, amount)
    return true
  }

  clear(): void {
    this.#windows.clear()
  }

  /** Drops empty windows, as messages and groups come and go. */
  #sweep(now: number): void {
    for (const [name, window] of this.#windows) {
      window.expire(now)
      if (window.sum === 0) this.#windows.delete(name)
    }
    this.#sweepAt = Math.max(1000, this.#windows.size * 2)
  }
}
