/** What happened within one span of time. */
class Span {
  readonly #length: number
  #events: Array<{ readonly at: number; amount: number }> = []
  #first = 0
  sum = 0

  constructor(length: number) {
    this.#length = length
  }

  /** Forgets what is over. */
  forget(now: number): void {
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
 * Counts what happens in any second, or in any longer span, as the documented frequencies are per second: the span ends
 * now, wherever the seconds of a clock begin. What was too many is not counted.
 */
export class Rates {
  readonly #spans = new Map<string, Span>()
  #sweepAt = 1000

  /** Counts so many more at a monotonic millisecond, or says that it is too many. */
  take(what: string, most: number, now: number, seconds = 1, amount = 1): boolean {
    let span = this.#spans.get(what)
    if (span === undefined) {
      if (this.#spans.size === this.#sweepAt) this.#sweep(now)
      this.#spans.set(what, (span = new Span(seconds * 1000)))
    }
    span.forget(now)
    if (span.sum + amount > most) return false
    span.add(now, amount)
    return true
  }

  clear(): void {
    this.#spans.clear()
  }

  /** Drops what nobody has done for long: messages and groups come and go. */
  #sweep(now: number): void {
    for (const [what, span] of this.#spans) {
      span.forget(now)
      if (span.sum === 0) this.#spans.delete(what)
    }
    this.#sweepAt = Math.max(1000, this.#spans.size * 2)
  }
}
