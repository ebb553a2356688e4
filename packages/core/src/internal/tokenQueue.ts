import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Bucket } from "./bucket.js"
import * as Monotonic from "../Monotonic.js"
import { sleep } from "./sleep.js"

/** A call that waits for a token. */
interface Waiter {
  cohort: Cohort
  granted: boolean
  wake: () => void
}

/** Calls that arrived together. The first one that still waits watches the queue for all of them. */
interface Cohort {
  readonly waiting: Set<Waiter>
  /** When the watching call checks the queue again. */
  checksAt: number
}

/** Milliseconds by which a cohort may be late before it counts as dead. */
const gracePeriod = 1000

/**
 * The queue of calls that wait for tokens of a bucket, in order of arrival.
 *
 * In a Worker everything started in an incoming request, timers included, silently stops when that request ends. So no fiber
 * owns the queue: in each cohort one call sleeps until its turn, whichever call wakes hands out the available tokens, and a
 * cohort that does not wake in time is removed from the queue.
 */
export class TokenQueue {
  readonly #waiting = new Set<Waiter>()
  /** The cohort of calls that arrive now. */
  #cohort: Cohort | undefined

  constructor(readonly bucket: Bucket) {}

  get length(): number {
    return this.#waiting.size
  }

  /** Hands out available tokens, and returns whether no call waits. */
  isEmpty(now: number): boolean {
    if (this.#waiting.size > 0) this.#grant(now)
    return this.#waiting.size === 0
  }

  /** Whether no call waits, and all tokens are back. */
  isUnused(now: number): boolean {
    return this.#waiting.size === 0 && this.bucket.isFull(now)
  }

  /** Waits for a token. */
  join(clock: Clock.Clock): Effect.Effect<void> {
    return Effect.suspend(() => {
      const ahead = this.length
      const waiter: Waiter = { cohort: this.#currentCohort(), granted: false, wake: () => {} }
      this.#enqueue(waiter)
      return Effect.onInterrupt(this.#wait(clock, waiter, ahead), () =>
        Effect.sync(() => {
          if (!this.#waiting.has(waiter)) return
          const now = Monotonic.now(clock)
          this.#remove(waiter, now)
          this.#ensureWatched(now)
        })
      )
    })
  }

  #currentCohort(): Cohort {
    if (this.#cohort !== undefined) return this.#cohort
    // Everything that runs before the microtask belongs to one incoming request.
    void Promise.resolve().then(() => (this.#cohort = undefined))
    return (this.#cohort = { waiting: new Set(), checksAt: Number.POSITIVE_INFINITY })
  }

  #enqueue(waiter: Waiter): void {
    waiter.cohort = this.#currentCohort()
    waiter.cohort.waiting.add(waiter)
    this.#waiting.add(waiter)
  }

  /** Removes a waiter from the queue. If it was watching, the next one of its cohort takes over. */
  #remove(waiter: Waiter, now: number): void {
    const { cohort } = waiter
    const [watch] = cohort.waiting
    this.#waiting.delete(waiter)
    cohort.waiting.delete(waiter)
    if (watch !== waiter) return
    const [next] = cohort.waiting
    cohort.checksAt = now
    next?.wake()
  }

  /** Hands out the available tokens, and removes dead cohorts from the queue. */
  #grant(now: number): void {
    for (const waiter of this.#waiting) {
      if (waiter.cohort.checksAt + gracePeriod <= now) {
        this.#waiting.delete(waiter)
        waiter.cohort.waiting.delete(waiter)
        waiter.wake()
        continue
      }
      if (!this.bucket.take(now)) break
      waiter.granted = true
      this.#remove(waiter, now)
      waiter.wake()
    }
    this.#ensureWatched(now)
  }

  /** Makes sure that a call checks the queue when the first one can have its turn, as others may have left. */
  #ensureWatched(now: number): void {
    const [first] = this.#waiting
    if (first === undefined) return
    const { cohort } = first
    if (cohort.checksAt <= Math.max(now, this.bucket.next(0, now))) return
    const [watch] = cohort.waiting
    cohort.checksAt = now
    watch!.wake()
  }

  /** Number of waiters ahead, counted up to the size of the bucket. */
  #ahead(waiter: Waiter): number {
    let ahead = 0
    for (const other of this.#waiting) {
      if (other === waiter || ahead === this.bucket.size) break
      ahead++
    }
    return ahead
  }

  #wait(clock: Clock.Clock, waiter: Waiter, ahead: number): Effect.Effect<void> {
    return Effect.suspend(() => {
      if (waiter.granted) return Effect.void
      // Each waiting call has its own promise: a Worker resumes it in the call's own incoming request, whichever settles it.
      const woken = new Promise<void>((resolve) => (waiter.wake = resolve))
      const now = Monotonic.now(clock)
      // It is alive, but so late that it was removed.
      if (!this.#waiting.has(waiter)) this.#enqueue(waiter)
      const { cohort } = waiter
      const [watch] = cohort.waiting
      if (watch !== waiter) return Effect.flatMap(listen(woken), () => this.#wait(clock, waiter, 0))
      cohort.checksAt = now
      this.#grant(now)
      if (waiter.granted) return Effect.void
      const turn = this.bucket.next(ahead, now)
      cohort.checksAt = turn
      const asleep = sleep(clock, Math.max(1, Math.ceil(turn - now)))
      return Effect.flatMap(Effect.fork(Effect.map(asleep, waiter.wake)), (timer) =>
        Effect.flatMap(
          Effect.onExit(listen(woken), () => Fiber.interruptFork(timer)),
          () => Effect.suspend(() => this.#wait(clock, waiter, this.#ahead(waiter)))
        )
      )
    })
  }
}

const listen = (woken: Promise<void>): Effect.Effect<void> =>
  Effect.async((resume) => void woken.then(() => resume(Effect.void)))
