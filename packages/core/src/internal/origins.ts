/** Milliseconds for which a domain that could not be reached is skipped. */
const pause = 30_000

/** Chooses between the two domains of a region by the outcome of recent requests. */
export class Origins {
  /** In monotonic milliseconds. */
  readonly #downUntil = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  /** Their hosts, for errors and spans. */
  readonly hosts: ReadonlyArray<string>

  constructor(readonly origins: readonly [primary: string, fallback?: string]) {
    this.hosts = origins.map((origin) => origin!.replace(/^https?:\/\//, ""))
  }

  /** Returns the domain for the next request: the primary one, unless it was recently unreachable and the fallback was not. */
  choose(now: number): number {
    if (this.origins.length === 1 || now >= this.#downUntil[0]!) return 0
    return this.#downUntil[1]! <= this.#downUntil[0]! ? 1 : 0
  }

  notReached(index: number, now: number): void {
    this.#downUntil[index] = now + pause
  }

  reached(index: number): void {
    this.#downUntil[index] = Number.NEGATIVE_INFINITY
  }
}
