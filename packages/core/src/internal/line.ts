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

/** Calls that came in one go. The first one that still waits keeps watch for all of them. */
interface Party {
  readonly waiting: Set<Waiter>
  /** When the one that keeps watch looks at the line again. */
  looksAt: number
}

/** Milliseconds by which a party may be late before it counts as gone. */
const late = 1000

/**
 * The calls that wait for tokens of a bucket, in the order in which they came.
 *
 * In a Worker whatever was begun in an incoming request, timers included, ends without a word when that request does. So
 * the line belongs to nobody: in each party somebody sleeps until its turn can have come, whoever wakes deals out the tokens
 * that are there, and a party that does not wake in time is taken out of the line.
 */
export class Line {
  readonly #waiting = new Set<Waiter>()
  /** The party of those who come now. */
  #party: Party | undefined

  constructor(readonly bucket: Bucket) {}

  get length(): number {
    return this.#waiting.size
  }

  /** Whether nobody waits for the tokens that are there. */
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
    // What runs before the promise is of one incoming request.
    void Promise.resolve().then(() => (this.#party = undefined))
    return (this.#party = { waiting: new Set(), looksAt: Number.POSITIVE_INFINITY })
  }

  #stand(waiter: Waiter): void {
    waiter.party = this.#comingParty()
    waiter.party.waiting.add(waiter)
    this.#waiting.add(waiter)
  }

  /** Takes a waiter out of the line. If it kept watch, the next one of its party does. */
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

  /** Deals out the tokens that are there, and takes those out of the line who are gone. */
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

  /** Sees to it that somebody looks at the line when the first one can have its turn: others may have left since. */
  #attend(now: number): void {
    const [first] = this.#waiting
    if (first === undefined) return
    const { party } = first
    if (party.looksAt <= Math.max(now, this.bucket.next(0, now))) return
    const [watch] = party.waiting
    party.looksAt = now
    watch!.wake()
  }

  /** How many wait in front, counted no further than it can matter. */
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
      // A promise of the one that waits: a Worker goes on with it in its own incoming request, whoever settles it.
      const woken = new Promise<void>((resolve) => (waiter.wake = resolve))
      const now = monotonic(clock)
      // It is alive, but so late that it was taken for gone.
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
