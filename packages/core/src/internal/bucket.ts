/** Milliseconds without a response after which connections may have been closed, in any runtime. */
const idle = 2000

/** Round trips over connections that stood, after which the quickest of them is as quick as they come. */
const enough = 1000

/**
 * Tokens that come back a fixed time after their request reached the service, so that no window of the service's length
 * ever sees more requests there than the bucket holds.
 *
 * When a request reaches the service cannot be seen, and its connection may have to be made first. But it has arrived when
 * its response is here. So a token comes back a window after its request started, and the service's second after its
 * response; where the service is far away, that second counts from one round trip before, as the next request with
 * that token takes as long.
 * All times are in monotonic milliseconds.
 */
export class Bucket {
  /** When tokens come back that are not with a request, the first one first. */
  readonly #back: Float64Array
  readonly #second: number
  #oldest = 0
  #count = 0
  /** Tokens that are with requests under way. */
  #used = 0
  #trips = 0
  #quickest = Number.POSITIVE_INFINITY
  #respondedAt = Number.NEGATIVE_INFINITY
  /** From when on a connection stands that a request can use. */
  #warmSince = Number.POSITIVE_INFINITY
  #slowedAt = 0
  #share = 1

  constructor(
    readonly size: number,
    readonly window: number,
    readonly recovery: number
  ) {
    // The window is longer than the service's second by a twentieth of it.
    this.#second = window / 1.05
    this.#back = new Float64Array(size)
  }

  /** Tokens that exist now: all of them, or fewer for a while after the service asked for less. */
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
    // More tokens can be out than there are, as their holders may take their time before they begin.
    if (this.#count === this.size) {
      this.#oldest = (this.#oldest + 1) % this.size
      this.#count--
    }
    this.#back[(this.#oldest + this.#count) % this.size] =
      this.#count === 0 ? until : Math.max(until, this.#at(this.#count - 1))
    this.#count++
  }

  #isFree(now: number): boolean {
    while (this.#count > 0 && this.#at(0) <= now) {
      this.#oldest = (this.#oldest + 1) % this.size
      this.#count--
    }
    return this.#used + this.#count < this.#available(now)
  }

  /** Takes a token, if there is one. It comes back by itself unless a request starts with it. */
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

  /** Returns the earliest time at which someone can have a token who waits behind so many others. */
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

  /** Tells that a request starts with a token that was taken. */
  started(now: number): void {
    if (this.#count > 0) this.#count--
    this.#begin(now)
  }

  #begin(now: number): void {
    if (this.#used === 0 && now - this.#respondedAt > idle) this.#warmSince = Number.POSITIVE_INFINITY
    this.#used++
  }

  /** Tells that a request is over, which started at that time, and whether a response came. */
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

  /** Halves the tokens; they come back evenly over the time of recovery. The complaints of one burst count once. */
  slow(now: number): void {
    if (this.#share < 1 && now - this.#slowedAt < this.window) return
    this.#share = Math.max(1 / this.size, this.#available(now) / this.size / 2)
    this.#slowedAt = now
  }
}
