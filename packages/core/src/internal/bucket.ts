/**
 * A bucket of tokens that come back a fixed time after they were taken, so
 * that no window of that length ever sees more than the bucket holds.
 */
export class Bucket {
  readonly #taken: Float64Array
  #oldest = 0
  #count = 0
  #slowedAt = 0
  #share = 1

  constructor(
    readonly size: number,
    readonly window: number,
    readonly recovery: number
  ) {
    this.#taken = new Float64Array(size)
  }

  /** Tokens that exist now: all of them, or fewer for a while after the service asked for less. */
  #available(now: number): number {
    if (this.#share === 1) return this.size
    const back = this.#share + (now - this.#slowedAt) / this.recovery
    if (back >= 1) this.#share = 1
    return Math.max(1, Math.floor(this.size * Math.min(1, back)))
  }

  #release(now: number): void {
    while (this.#count > 0 && this.#taken[this.#oldest]! + this.window <= now) {
      this.#oldest = (this.#oldest + 1) % this.size
      this.#count--
    }
  }

  /** Takes a token, or says how many milliseconds to wait for one. */
  take(now: number): number {
    this.#release(now)
    const available = this.#available(now)
    if (this.#count < available) {
      this.#taken[(this.#oldest + this.#count) % this.size] = now
      this.#count++
      return 0
    }
    const next = this.#taken[(this.#oldest + this.#count - available) % this.size]!
    return Math.max(1, Math.ceil(next + this.window - now))
  }

  /** Halves the tokens; they come back evenly over the time of recovery. The complaints of one burst count once. */
  slow(now: number): void {
    if (this.#share < 1 && now - this.#slowedAt < this.window) return
    this.#share = Math.max(1 / this.size, this.#available(now) / this.size / 2)
    this.#slowedAt = now
  }
}
