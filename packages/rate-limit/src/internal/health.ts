import type { StoreError } from "./store.js"

/** Milliseconds until the store is asked again after its first failure, and at most. */
const delays = { first: 100, longest: 5000 }

/** What is known of the store: whether it is away, and when it is asked again. */
export class Health {
  /** Why the store is away. */
  error: StoreError | undefined
  #failures = 0
  #asksAt = Number.NEGATIVE_INFINITY

  constructor(
    readonly random: () => number,
    /** Called when the store is away, and when it is back. */
    readonly changed: (error: StoreError | undefined) => void
  ) {}

  /** When the store may be asked next. */
  get asksAt(): number {
    return this.error === undefined ? Number.NEGATIVE_INFINITY : this.#asksAt
  }

  /** Reports that the store is asked, and will respond or have failed before `until`: one trial at a time. */
  asked(until: number): void {
    this.#asksAt = until
  }

  failed(error: StoreError, now: number): void {
    const before = this.error
    this.error = error
    const delay = Math.min(delays.longest, delays.first * 2 ** this.#failures++)
    this.#asksAt = now + delay * (0.5 + this.random() / 2)
    if (before === undefined) this.changed(error)
  }

  succeeded(): void {
    if (this.error === undefined) return
    this.error = undefined
    this.#failures = 0
    this.changed(undefined)
  }
}
