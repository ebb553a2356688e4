/** Milliseconds without a response after which any runtime may have closed its connections. */
const idle = 2000

/** Round trips over warm connections after which the shortest one counts as the minimum latency. */
const enough = 1000

/**
 * A bucket whose tokens return a fixed time after their request reached the service, so that the service never sees more
 * requests within one window than the bucket has tokens.
 *
 * The arrival of a request cannot be observed, and its connection may have to be made first. But it has arrived once its
 * response is here. So a token returns one window after its request started and one second after its response, whichever is
 * later; if the service is far away, that second counts from one minimum round trip before the response, because the next
 * request with that token takes at least as long.
 * All times are in monotonic milliseconds.
 */
export class Bucket {
  /** When the tokens that belong to no request return, earliest first. */
  readonly #back: Float64Array
  readonly #second: number
  #oldest = 0
  #count = 0
  /** Tokens of requests in flight. */
  #used = 0
  #trips = 0
  #quickest = Number.POSITIVE_INFINITY
  #respondedAt = Number.NEGATIVE_INFINITY
  /** Since when there is a warm connection. */
  #warmSince = Number.POSITIVE_INFINITY
  #slowedAt = 0
  #share = 1

  constructor(
    readonly size: number,
    readonly window: number,
    readonly recovery: number
  ) {
    // The window is 2.5 % longer than the service's second.
    this.#second = (window * 40) / 41
    this.#back = new Float64Array(size)
  }

  /** Tokens that exist now: all of them, or fewer while the bucket recovers from `slow`. */
  #available(now: number): number {
    if (this.#share === 1) return this.size
    const back = this.#share + (now - this.#slowedAt) / this.recovery
    if (back >= 1) this.#share = 1
    return Math.max(1, Math.floor(this.size * Math.min(1, back)))
  }

  #at(index: number): number {
    return this.#back[(this.#oldest + index) % this.size]!
  }

  #rest(until: number): void {
    // More tokens can be taken than there are, because a request may start some time after `take`.
    if (this.#count === this.size) {
      this.#oldest = (this.#oldest + 1) % this.size
      this.#count--
    }
    this.#back[(this.#oldest + this.#count) % this.size] =
      this.#count === 0 ? until : Math.max(until, this.#at(this.#count - 1))
    this.#count++
  }

  /** Tokens that cannot be taken. */
  #taken(now: number): number {
    while (this.#count > 0 && this.#at(0) <= now) {
      this.#oldest = (this.#oldest + 1) % this.size
      this.#count--
    }
    return this.#used + this.#count
  }

  #isFree(now: number): boolean {
    return this.#taken(now) < this.#available(now)
  }

  /** Whether all tokens exist and can be taken. */
  isFull(now: number): boolean {
    return this.#taken(now) === 0 && this.#available(now) === this.size
  }

  /** Takes a token, if there is one. It returns after the window unless a request starts with it. */
  take(now: number): boolean {
    const free = this.#isFree(now)
    if (free) this.#rest(now + this.window)
    return free
  }

  /** Takes a token, if there is one, for a request that starts at once. */
  start(now: number): boolean {
    const free = this.#isFree(now)
    if (free) this.#begin(now)
    return free
  }

  /** Returns the earliest time at which a call with so many calls ahead of it can get a token. */
  next(ahead: number, now: number): number {
    const available = this.#available(now)
    const place = ahead + this.#used + this.#count - available
    if (place < 0) return now
    const index = place % available
    const first = index < this.#count ? this.#at(index) : now + this.#afterResponse()
    return first + Math.floor(place / available) * this.window
  }

  /** Milliseconds from a response to the return of its token. */
  #afterResponse(): number {
    return this.#trips < enough ? this.#second : Math.min(this.#second, this.window - this.#quickest)
  }

  /** Reports that a request starts with a taken token. */
  started(now: number): void {
    if (this.#count > 0) this.#count--
    this.#begin(now)
  }

  #begin(now: number): void {
    if (this.#used === 0 && now - this.#respondedAt > idle) this.#warmSince = Number.POSITIVE_INFINITY
    this.#used++
  }

  /** Reports that the request started at that time is over, and whether a response arrived. */
  ended(startedAt: number, now: number, responded: boolean): void {
    this.#used--
    if (!responded) return this.#rest(now + this.window)
    this.#respondedAt = now
    if (this.#warmSince === Number.POSITIVE_INFINITY) this.#warmSince = now
    if (startedAt > this.#warmSince) {
      this.#trips++
      this.#quickest = Math.min(this.#quickest, now - startedAt)
    }
    this.#rest(Math.max(startedAt + this.window, now + this.#afterResponse()))
  }

  /** Halves the number of tokens; it recovers linearly over `recovery`. Rejections of one burst count once. */
  slow(now: number): void {
    if (this.#share < 1 && now - this.#slowedAt < this.window) return
    this.#share = Math.max(1 / this.size, this.#available(now) / this.size / 2)
    this.#slowedAt = now
  }
}
