import type * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type { Outcome } from "../Budget.js"

/** Work that continues after its response. */
export type Background = Set<Fiber.RuntimeFiber<void>>

/** Tracks work that continues after its response until it ends. */
export const follow = (
  background: Background,
  rest: Fiber.Fiber<unknown, unknown>,
  failed: (cause: Cause.Cause<unknown>) => Effect.Effect<void>
): Effect.Effect<Fiber.RuntimeFiber<void>> =>
  Fiber.await(rest).pipe(
    Effect.flatMap((exit) => (Exit.isFailure(exit) && !Exit.isInterrupted(exit) ? failed(exit.cause) : Effect.void)),
    Effect.forkDaemon,
    Effect.tap((ending) => {
      background.add(ending)
      ending.addObserver(() => void background.delete(ending))
    })
  )

/** Waits for work that may take long, but not for longer than this; then it continues in the background. */
export const waitFor = (
  background: Background,
  work: Effect.Effect<void>,
  time: Duration.DurationInput
): Effect.Effect<void> =>
  Effect.flatMap(
    runFor(work, { late: "continue", time }, (rest) => follow(background, rest, () => Effect.void)),
    (outcome) => (outcome._tag === "InTime" ? Effect.void : follow(background, outcome.rest, () => Effect.void))
  )

/** Runs work for a limited time. If the waiting fiber is interrupted, `abandoned` gets the fiber of the work, which may continue. */
export const runFor = <A, E, R, R2>(
  work: Effect.Effect<A, E, R>,
  { late, time }: { readonly late: "continue" | "interrupt" | undefined; readonly time: Duration.DurationInput },
  abandoned: (rest: Fiber.Fiber<A, E>) => Effect.Effect<unknown, never, R2>
): Effect.Effect<Outcome<A, E>, never, R | R2> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const rest = yield* Effect.forkDaemon(Effect.interruptible(work))
      const end = late === "interrupt" ? Fiber.interruptFork(rest) : Effect.void
      const exit = yield* Fiber.await(rest).pipe(
        Effect.timeoutOption(time),
        restore,
        Effect.onInterrupt(() => Effect.zipRight(end, abandoned(rest)))
      )
      if (Option.isSome(exit)) return { _tag: "InTime", exit: exit.value }
      yield* end
      return { _tag: "Late", rest }
    })
  )
