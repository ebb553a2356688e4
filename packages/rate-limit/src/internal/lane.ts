import { RateLimitError } from "@tcchat/core/ChatError"
import type * as RateLimit from "@tcchat/core/RateLimit"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import type { Health } from "./health.js"
import * as Monotonic from "@tcchat/core/Monotonic"
import { Places } from "./places.js"
import { Slowdown } from "./slowdown.js"
import { type Store, StoreError, type Trip } from "./store.js"

/** The options of a rate limit, read; durations in milliseconds. */
export interface Settings {
  readonly share: number
  readonly maxWaiting: number
  readonly maxWait: number
  readonly window: number
  readonly recovery: number
  readonly places: number
  readonly timeout: number
  /** A number is the share of the rate that this process uses while the store is away. */
  readonly whenAway: "wait" | "fail" | number
}

/** What the lanes of one rate limit have in common. */
export interface Ground {
  readonly store: Store
  readonly settings: Settings
  readonly health: Health
  readonly clock: Clock.Clock
}

/** A call that waits. */
interface Waiter {
  /** The latest time for which a place is of use. */
  readonly until: number
  /** When it fails without a place: later than that if it may not wait as long as a trip takes. */
  readonly failsAt: number
  readonly resume: (outcome: Effect.Effect<void, RateLimitError>) => void
}

/** Milliseconds before the last place is due, besides the time of trips, at which more places are taken. */
const lead = 50

/** The rate, in calls per second, for which a trip takes all of `places`; a lower one needs proportionally fewer. */
const fullRate = 200

/** Longest time in milliseconds that is waited at once, that is from one place to the next, and that a store is told. */
export const longest = 1e9

/**
 * The calls of this process that wait for one key, in order of arrival, and the places that it has taken from the store.
 *
 * Whoever waits longest gets the next place.
 */
export class Lane {
  readonly #waiting = new Set<Waiter>()
  readonly #places = new Places()
  readonly #slowdown: Slowdown
  /** Time from one place to the next. */
  readonly #step: number
  readonly #most: number
  readonly #name: string
  #trips = 0
  #isAsking = false
  #isScheduled = false
  /** Milliseconds that a trip takes, on average. */
  #trip = 0
  /** When the next place is due that this process gives to itself while the store is away. */
  #ownAt = Number.NEGATIVE_INFINITY
  #timer: { readonly at: number; readonly fiber: Fiber.RuntimeFiber<void> } | undefined

  constructor(
    readonly ground: Ground,
    readonly key: RateLimit.Key
  ) {
    const { places, recovery, share, window } = ground.settings
    this.#step = Math.min(longest, window / (key.ratePerSecond * share))
    this.#most = Math.max(1, Math.round(places * Math.min(1, key.ratePerSecond / fullRate)))
    this.#name = `${key.sdkAppId}:${key.endpoint}`
    this.#slowdown = new Slowdown(window, recovery)
  }

  #now(): number {
    return Monotonic.now(this.ground.clock)
  }

  /** Whether nothing would be lost if this lane were made anew. */
  get isUnused(): boolean {
    return this.#waiting.size === 0 && !this.#isAsking
  }

  /** Waits for a place; interrupting it leaves the queue. */
  readonly take: Effect.Effect<void, RateLimitError> = Effect.async((resume) => {
    const now = this.#now()
    const { maxWait, maxWaiting, timeout } = this.ground.settings
    const waiting = this.#waiting.size
    if (waiting === 0) this.#places.giveUp(now, 0)
    if (waiting >= maxWaiting) return resume(this.#full("maxWaiting", waiting))
    if (this.#leastWait(now) > maxWait) return resume(this.#full("maxWait", waiting))
    const waiter: Waiter = { until: now + maxWait, failsAt: now + Math.max(maxWait, timeout), resume }
    this.#waiting.add(waiter)
    this.#schedule()
    return Effect.sync(() => void this.#waiting.delete(waiter))
  })

  /** Reports that the service responded that there were too many calls. */
  readonly slow: Effect.Effect<void> = Effect.suspend(() => {
    const { health, settings, store } = this.ground
    const least = Math.min(1, this.#step / settings.window)
    this.#slowdown.slow(this.#now(), least)
    const { recovery, window } = settings
    return Effect.match(this.#inTime(store.slow({ name: this.#name, least, window, recovery })), {
      onFailure: (error) => health.failed(error, this.#now()),
      onSuccess: () => undefined
    })
  })

  /** How long a call that arrives now waits at least, as far as this process knows. */
  #leastWait(now: number): number {
    const { health, settings } = this.ground
    const step =
      health.error !== undefined && typeof settings.whenAway === "number" ? this.#step / settings.whenAway : this.#step
    const { last = now } = this.#places
    return Math.max(0, last - now) + (this.#waiting.size - this.#places.length) * step
  }

  #full(option: "maxWait" | "maxWaiting", waiting: number): RateLimitError {
    const { endpoint, ratePerSecond } = this.key
    const { health, settings } = this.ground
    const { maxWait } = settings
    const cause = option === "maxWait" ? health.error : undefined
    return new RateLimitError({ endpoint, ratePerSecond, waiting, maxWait, ...(cause ? { cause } : { option }) })
  }

  /** Calls that arrive together share a trip. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    void Promise.resolve().then(() => {
      this.#isScheduled = false
      this.run()
    })
  }

  /** Does what is due: hands out places, fails calls that have waited too long, takes more places. */
  run(): void {
    const now = this.#now()
    this.#handOut(now)
    this.#expire(now)
    if (this.#waiting.size === 0) return
    // First of all, so that a store that is back is noticed by calls that need not wait for it.
    this.#ask(now)
    if (this.ground.health.error !== undefined) this.#withoutStore(now, this.ground.health.error)
    this.#setTimer(now)
  }

  #handOut(now: number): void {
    // The last one is kept, so that a process that is always late gets a place with each trip.
    this.#places.giveUp(now, 1)
    for (const waiter of this.#waiting) {
      if (!this.#places.take(now)) return
      this.#end(waiter, Effect.void)
    }
  }

  #end(waiter: Waiter, outcome: Effect.Effect<void, RateLimitError>): void {
    this.#waiting.delete(waiter)
    waiter.resume(outcome)
  }

  /** The calls for which there is no place yet. */
  #withoutPlace(): ReadonlyArray<Waiter> {
    return this.#waiting.size <= this.#places.length ? [] : [...this.#waiting].slice(this.#places.length)
  }

  #fail(waiters: ReadonlyArray<Waiter>): void {
    const before = this.#places.length
    waiters.forEach((waiter, index) => this.#end(waiter, this.#full("maxWait", before + index)))
  }

  #expire(now: number): void {
    const first = this.#first()
    if (first !== undefined && first.failsAt <= now)
      this.#fail(this.#withoutPlace().filter(({ failsAt }) => failsAt <= now))
  }

  /** The first call without a place. */
  #first(): Waiter | undefined {
    let index = 0
    for (const waiter of this.#waiting) if (index++ === this.#places.length) return waiter
    return undefined
  }

  #withoutStore(now: number, error: StoreError): void {
    const { health, settings } = this.ground
    const { whenAway } = settings
    if (typeof whenAway === "number") {
      while (this.#places.length === 0 && this.#waiting.size > 0) {
        this.#ownAt = Math.max(now, this.#ownAt)
        this.#places.add(this.#ownAt)
        this.#ownAt += this.#step / whenAway / this.#slowdown.share(now)
        this.#handOut(now)
      }
      return
    }
    // Those that wait for a trial learn how it ends.
    if ((whenAway === "fail" || error.isLasting) && !this.#isAsking && now < health.asksAt)
      this.#fail(this.#withoutPlace())
  }

  /** Takes places from the store, if there are fewer than calls, and the last one is due soon. */
  #ask(now: number): void {
    const { health, settings, store } = this.ground
    const first = this.#first()
    if (first === undefined || this.#isAsking || now < health.asksAt || now < this.#asksAt()) return
    const isTrial = health.error !== undefined
    if (isTrial) health.asked(now + settings.timeout)
    this.#isAsking = true
    const request = {
      name: this.#name,
      // A client may still deliver a trial that was given up, and the first trip says little about the clock of the store.
      count: isTrial || this.#trips === 0 ? 1 : Math.min(this.#most, this.#waiting.size - this.#places.length),
      step: this.#step,
      wait: Math.min(longest, Math.max(0, first.until - now)),
      recovery: settings.recovery
    }
    const asked = Effect.map(Effect.either(this.#inTime(store.take(request))), (outcome) => {
      this.#isAsking = false
      if (Either.isLeft(outcome)) health.failed(outcome.left, this.#now())
      else {
        this.#arrived(outcome.right, now)
        health.succeeded()
      }
      this.run()
    })
    Effect.runFork(Effect.withClock(asked, this.ground.clock))
  }

  #inTime<A>(self: Effect.Effect<A, StoreError>): Effect.Effect<A, StoreError> {
    return Effect.timeoutFail(self, {
      duration: this.ground.settings.timeout,
      onTimeout: () => new StoreError({ code: "Timeout" })
    })
  }

  /** When more places are taken. */
  #asksAt(): number {
    const { last } = this.#places
    return last === undefined ? Number.NEGATIVE_INFINITY : last - lead - 2 * this.#trip
  }

  #arrived(trip: Trip, sent: number): void {
    const now = this.#now()
    this.#trip += (now - sent - this.#trip) / 5
    this.#trips++
    this.#places.granted(trip, sent, now)
    if (trip.granted > 0) return
    const wait = trip.first - trip.now
    const [longestWaiting, ...others] = this.#withoutPlace()
    if (longestWaiting !== undefined) this.#fail([longestWaiting, ...others.filter(({ until }) => until - now < wait)])
  }

  #setTimer(now: number): void {
    const first = this.#first()
    const asksAt =
      first === undefined || this.#isAsking
        ? Number.POSITIVE_INFINITY
        : Math.max(this.#asksAt(), this.ground.health.asksAt)
    const at = Math.min(
      this.#places.first ?? Number.POSITIVE_INFINITY,
      first === undefined ? Number.POSITIVE_INFINITY : first.failsAt,
      asksAt,
      now + longest
    )
    // One that wakes too early does no harm.
    if (this.#waiting.size === 0 || (this.#timer !== undefined && this.#timer.at <= at)) return
    this.#timer?.fiber.unsafeInterruptAsFork(FiberId.none)
    const wake = Effect.sync(() => {
      this.#timer = undefined
      this.run()
    })
    const asleep = this.ground.clock.sleep(Duration.millis(Math.max(1, Math.ceil(at - now))))
    this.#timer = { at, fiber: Effect.runFork(Effect.zipRight(asleep, wake)) }
  }
}
