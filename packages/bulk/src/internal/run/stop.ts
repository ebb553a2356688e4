import type { ChatError } from "@tcchat/core/ChatError"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FiberId from "effect/FiberId"
import type { Phase } from "../../Journal.js"

/** Why a run ends before its rows do. */
export type Ending = Extract<Phase, "paused" | "stopped" | "cancelled">

/** Ends a run: calls under way are waited for. The first reason counts, but for a cancellation. */
export class Stop {
  readonly #set = Deferred.unsafeMake<void>(FiberId.none)
  readonly #listeners = new Set<() => void>()
  ending: Ending | undefined
  /** The error that ends the run. */
  error: ChatError | undefined

  readonly stopped: Effect.Effect<void> = Deferred.await(this.#set)

  get isSet(): boolean {
    return this.ending !== undefined
  }

  set(ending: Ending): void {
    if (this.ending === undefined || ending === "cancelled") this.ending = ending
    Deferred.unsafeDone(this.#set, Effect.void)
    for (const listener of this.#listeners) listener()
  }

  fail(error: ChatError): void {
    this.error ??= error
    this.set("stopped")
  }

  /** Calls a function for each reason, until the function that is returned is called. */
  onSet(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
