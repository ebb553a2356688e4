import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Bucket } from "./bucket.js"
import { monotonic } from "./monotonic.js"
import { sleep } from "./sleep.js"

/** A call that waits for a token. */
interface Waiter {
  party: Party
  granted: boolean
  wake: () => void
}

/** Calls that arrived together. The first one that still waits watches the queue for all of them. */
interface Party {
  readonly waiting: Set<Waiter>
  /** When the watching call looks at the queue again. */
  looksAt: number
}

/** Milliseconds by which a party may be late before it counts as dead. */
const late = 1000

/**
 * The queue of calls that wait for tokens of a bucket, in order of arrival.
 *
 * In a Worker everything started in an incoming request, timers included, silently stops when that request ends. So no fiber
 * owns the queue: in each party one call sleeps until its turn, whichever call wakes hands out the available tokens, and a
 * party that does not wake in time is removed from the queue.
 */
export class Line {
  readonly #waiting = new Set<Waiter>()
  /** The party of calls that arrive now. */
  #party: Party | undefined

  constructor(readonly bucket: Bucket) {}

  get length(): number {
    return this.#waiting.size
  }

  /** Hands out available tokens, and returns whether no call waits. */
  isEmpty(now: number): boolean {
    if (this.#waiting.size > 0) this.#deal(now)
    return this.#waiting.size === 0
  }

  /** Waits for a token. */
  join(clock: Clock.Clock): Effect.Effect<void> {
    return Effect.suspend(() => {
      const ahead = this.length
      const waiter: Waiter = { party: this.#comingParty(), granted: false, wake: () => {} }
      this.#stand(waiter)
      return Effect.onInterrupt(this.#turn(clock, waiter, ahead), () =>
        Effect.sync(() => {
          if (!this.#waiting.has(waiter)) return
          const now = monotonic(clock)
          this.#leave(waiter, now)
          this.#attend(now)
        })
      )
    })
  }

  #comingParty(): Party {
    if (this.#party !== undefined) return this.#party
    // Everything that runs before the microtask belongs to one incoming request.
    void Promise.resolve().then(() => (this.#party = undefined))
    return (this.#party = { waiting: new Set(), looksAt: Number.POSITIVE_INFINITY })
  }

  #stand(waiter: Waiter): void {
    waiter.party = this.#comingParty()
    waiter.party.waiting.add(waiter)
    this.#waiting.add(waiter)
  }

  /** Removes a waiter from the queue. If it was watching, the next one of its party takes over. */
  #leave(waiter: Waiter, now: number): void {
    const { party } = waiter
    const [watch] = party.waiting
    this.#waiting.delete(waiter)
    party.waiting.delete(waiter)
    if (watch !== waiter) return
    const [next] = party.waiting
    party.looksAt = now
    next?.wake()
  }

  /** Hands out the available tokens, and removes dead parties from the queue. */
  #deal(now: number): void {
    for (const waiter of this.#waiting) {
      if (waiter.party.looksAt + late <= now) {
        this.#waiting.delete(waiter)
        waiter.party.waiting.delete(waiter)
        waiter.wake()
        continue
      }
      if (!this.bucket.take(now)) break
      waiter.granted = true
      this.#leave(waiter, now)
      waiter.wake()
    }
    this.#attend(now)
  }

  /** Makes sure that a call looks at the queue when the first one can have its turn, as others may have left. */
  #attend(now: number): void {
    const [first] = this.#waiting
    if (first === undefined) return
    const { party } = first
    if (party.looksAt <= Math.max(now, this.bucket.next(0, now))) return
    const [watch] = party.waiting
    party.looksAt = now
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

  #turn(clock: Clock.Clock, waiter: Waiter, ahead: number): Effect.Effect<void> {
    return Effect.suspend(() => {
      if (waiter.granted) return Effect.void
      // Each waiting call has its own promise: a Worker resumes it in the call's own incoming request, whichever settles it.
      const woken = new Promise<void>((resolve) => (waiter.wake = resolve))
      const now = monotonic(clock)
      // It is alive, but so late that it was removed.
      if (!this.#waiting.has(waiter)) this.#stand(waiter)
      const { party } = waiter
      const [watch] = party.waiting
      if (watch !== waiter) return Effect.flatMap(listen(woken), () => this.#turn(clock, waiter, 0))
      party.looksAt = now
      this.#deal(now)
      if (waiter.granted) return Effect.void
      const turn = this.bucket.next(ahead, now)
      party.looksAt = turn
      const asleep = sleep(clock, Math.max(1, Math.ceil(turn - now)))
      return Effect.flatMap(Effect.fork(Effect.map(asleep, waiter.wake)), (timer) =>
        Effect.flatMap(
          Effect.onExit(listen(woken), () => Fiber.interruptFork(timer)),
          () => Effect.suspend(() => this.#turn(clock, waiter, this.#ahead(waiter)))
        )
      )
    })
  }
}

const listen = (woken: Promise<void>): Effect.Effect<void> =>
  Effect.async((resume) => void woken.then(() => resume(Effect.void)))
