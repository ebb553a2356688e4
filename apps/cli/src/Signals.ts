/** Handles SIGINT, SIGTERM and SIGHUP: they stop a server that waits for them, or else interrupt the command. */
import * as Effect from "effect/Effect"

let waiting: (() => void) | undefined

/** Waits for a signal. */
export const stopped: Effect.Effect<void> = Effect.async((resume) => {
  waiting = () => {
    waiting = undefined
    resume(Effect.void)
  }
})

/** Nobody waits for a signal any more: the next one interrupts the command. */
export const ignored: Effect.Effect<void> = Effect.sync(() => {
  waiting = undefined
})

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** Handles signals until the returned function is called. A second signal ends the program at once. */
export const install = (interrupt: () => void): (() => void) => {
  let isSignalled = false
  const onSignal = () => {
    if (isSignalled) process.exit(130)
    isSignalled = true
    if (waiting === undefined) interrupt()
    else waiting()
  }
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}
