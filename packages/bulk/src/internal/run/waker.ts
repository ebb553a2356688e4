import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** How calls that end at almost the same time share a transaction. */
const gather = Duration.millis(1)

/** How often requests of other processes are looked for. */
const tick = Duration.millis(500)

/** Lets a loop rest until something happens. */
export class Waker {
  #wake: (() => void) | undefined
  #isTick = false

  constructor(
    readonly clock: Clock.Clock,
    readonly fork: (effect: Effect.Effect<void>) => unknown
  ) {}

  wake(): void {
    this.#wake?.()
  }

  /** Wakes the loop after so many milliseconds. */
  wakeAfter(milliseconds: number): void {
    this.fork(Effect.map(this.clock.sleep(Duration.millis(milliseconds)), () => this.wake()))
  }

  /** Waits until something happens, unless something has already. */
  rest(hasHappened: () => boolean): Effect.Effect<void> {
    const woken = Effect.async<void>((resume) => {
      this.#wake = () => {
        this.#wake = undefined
        resume(Effect.void)
      }
      if (hasHappened() || this.#isTick) this.#wake()
    })
    return Effect.zipRight(
      woken,
      Effect.suspend(() => this.clock.sleep(gather))
    )
  }

  /** Whether there was a tick since this was asked last. */
  takeTick(): boolean {
    const isTick = this.#isTick
    this.#isTick = false
    return isTick
  }

  readonly ticks: Effect.Effect<never> = Effect.forever(
    Effect.map(
      Effect.suspend(() => this.clock.sleep(tick)),
      () => {
        this.#isTick = true
        this.wake()
      }
    )
  )
}
