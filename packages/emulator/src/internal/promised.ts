import * as Cause from "effect/Cause"
import type * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as ManagedRuntime from "effect/ManagedRuntime"

/** Runs effects as promises that reject with the error itself. */
export const promised =
  <R, E>(runtime: ManagedRuntime.ManagedRuntime<R, E>) =>
  <A, F>(effect: Effect.Effect<A, F, R>): Promise<A> =>
    runtime.runPromiseExit(effect).then((exit) => {
      if (Exit.isSuccess(exit)) return exit.value
      throw Cause.squash(exit.cause)
    })
