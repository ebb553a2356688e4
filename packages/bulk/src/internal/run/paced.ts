import type { Pace } from "../pace.js"
import type { Lanes, Taken } from "./lanes.js"

/** Takes calls from lanes, and holds one back while the service limits the entries of a minute. */
export class Paced {
  #held: { readonly taken: Taken; readonly at: number } | undefined

  constructor(
    readonly lanes: Lanes,
    readonly pace: Pace | undefined,
    /** Called with the milliseconds after which a call that is held back may be sent. */
    readonly onHeld: (milliseconds: number) => void
  ) {}

  get isEmpty(): boolean {
    return this.#held === undefined && this.lanes.isEmpty
  }

  /** Takes the rows of a call, as `Lanes.take` does. `now` is in monotonic milliseconds. */
  take(now: number): Taken | "starved" | undefined {
    const held = this.#held
    if (held !== undefined) {
      if (held.at > now) return undefined
      this.#held = undefined
      return held.taken
    }
    const taken = this.lanes.take()
    if (this.pace === undefined || taken === undefined || taken === "starved") return taken
    const entries = taken.items.reduce((sum, item) => sum + (item.entries?.length ?? 0), 0)
    const at = this.pace.reserve(entries, now)
    if (at <= now) return taken
    this.#held = { taken, at }
    this.onHeld(at - now)
    return undefined
  }
}
