/** What is used of an `AbortSignal`, so that any runtime's fits. */

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
  known.set(signal, listeners)
  signal.addEventListener("abort", abort, { once: true })
  return listeners
}

/**
 * Calls a function once when a signal aborts, unless the function that is returned is called before. The signal has one
 * listener however many wait for it, and none when nobody does. A signal that has aborted before calls nothing.
 */
export const onAbort = (signal: Signal, listener: () => void): (() => void) => {
  const listeners = known.get(signal) ?? listen(signal)
  // A function of its own, so that one listener may wait twice.
  const mine = () => listener()
  listeners.all.add(mine)
  return () => {
    if (!listeners.all.delete(mine) || listeners.all.size > 0 || known.get(signal) !== listeners) return
    known.delete(signal)
    signal.removeEventListener("abort", listeners.abort)
  }
}
