/** The rate that is left after the service responded that there were too many calls, counted in this process alone. */
export class Slowdown {
  #share = 1
  #at = 0

  constructor(
    readonly window: number,
    readonly recovery: number
  ) {}

  /** The part of the rate that is left. */
  share(now: number): number {
    return Math.min(1, this.#share + (now - this.#at) / this.recovery)
  }

  /** Halves the rate. Rejections of one burst count once. */
  slow(now: number, least: number): void {
    const share = this.share(now)
    if (share < 1 && now - this.#at < this.window) return
    this.#share = Math.max(least, share / 2)
    this.#at = now
  }
}
