import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type { Outcome } from "../Budget.js"

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
