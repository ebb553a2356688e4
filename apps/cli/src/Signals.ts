/** What Ctrl-C and its like do: they end what waits for them, or else the whole program. */
import * as Effect from "effect/Effect"

let waiting: (() => void) | undefined

/** Waits until the program is told to end. */
export const stopped: Effect.Effect<void> = Effect.async((resume) => {
  waiting = () => {
    waiting = undefined
    resume(Effect.void)
  }
})

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** Installs what a signal does when nothing waits for one, until it is told to stop. A second signal ends the program at once. */
export const install = (interrupt: () => void): (() => void) => {
  let told = false
  const onSignal = () => {
    if (told) process.exit(130)
    told = true
    if (waiting === undefined) interrupt()
    else waiting()
  }
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}
