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

/** Installs what a signal does when nothing waits for one. A second signal ends the program at once. */
export const install = (interrupt: () => void): void => {
  let told = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (told) process.exit(130)
      told = true
      if (waiting === undefined) interrupt()
      else waiting()
    })
}
