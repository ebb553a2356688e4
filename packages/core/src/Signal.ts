/** A structural type for `AbortSignal`, so that the one of any runtime fits. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Check from "./Check.js"

/** The part of an `AbortSignal` that is used. */
export interface Signal {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: "abort", listener: () => void): void
}

interface Listeners {
  readonly all: Set<() => void>
  readonly abort: () => void
}

const known = new WeakMap<Signal, Listeners>()

const listen = (signal: Signal): Listeners => {
  const all = new Set<() => void>()
  const abort = () => {
    known.delete(signal)
    for (const listener of all) listener()
  }
  const listeners = { all, abort }
  signal.addEventListener("abort", abort, { once: true })
  known.set(signal, listeners)
  return listeners
}

/**
 * Calls a function once when a signal aborts, and returns a function that removes it. The signal gets one listener for any number
 * of functions, and none when there are no functions left. A signal that has already aborted calls nothing.
 */
export const onAbort = (signal: Signal, listener: () => void): (() => void) => {
  const listeners = known.get(signal) ?? listen(signal)
  // A new function each time, so that the same listener can be added twice.
  const mine = () => listener()
  listeners.all.add(mine)
  return () => {
    if (!listeners.all.delete(mine) || listeners.all.size > 0 || known.get(signal) !== listeners) return
    known.delete(signal)
    signal.removeEventListener("abort", listeners.abort)
  }
}

/**
 * Runs an effect as a promise that rejects with the error itself, or with the reason of the aborted signal. If the signal has
 * already aborted, nothing is started. Rejects with `OptionsError` for what is no signal.
 */
export const runPromise = <A, E>(effect: Effect.Effect<A, E>, given?: Signal): Promise<A> =>
  new Promise((resolve, reject) => {
    const signal = Check.orThrow(Check.signal(given))
    if (signal?.aborted === true) return reject(signal.reason)
    const fiber = Effect.runFork(effect)
    const stopListening = signal && onAbort(signal, () => fiber.unsafeInterruptAsFork(fiber.id()))
    fiber.addObserver((exit) => {
      stopListening?.()
      if (Exit.isSuccess(exit)) resolve(exit.value)
      else
        reject(signal?.aborted === true && Cause.isInterrupted(exit.cause) ? signal.reason : Cause.squash(exit.cause))
    })
  })
