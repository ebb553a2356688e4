import * as Effect from "effect/Effect"
import type * as ManagedRuntime from "effect/ManagedRuntime"

/** The cost of a number of runs: wall time in milliseconds, and CPU time in microseconds. */
export interface Spent {
  readonly time: number
  readonly processor: number
}

/** Runs something a number of times, with a number of callers that each run it in a loop. */
export type Spend = (many: number, callers: number) => Promise<Spent>

/** Stores the result of a run, so that the optimiser cannot remove it. */
let kept: unknown
const keep = (result: unknown) => void (kept = result)

const measured = async (work: () => Promise<unknown>): Promise<Spent> => {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const { system, user } = process.cpuUsage(before)
  return { time, processor: system + user }
}

/** The callers are async functions, or plain loops for synchronous cases. */
export const calling =
  (run: () => unknown): Spend =>
  (many, callers) => {
    let left = many
    const caller = async () => {
      while (left-- > 0) {
        keep(run())
        if (kept instanceof Promise) await kept
      }
    }
    return measured(() => Promise.all(Array.from({ length: callers }, caller)))
  }

/** The callers are fibers of one program. */
export const running =
  <R>(runtime: ManagedRuntime.ManagedRuntime<R, unknown>, effect: Effect.Effect<unknown, unknown, R>): Spend =>
  (many, callers) => {
    let left = many
    const caller = Effect.whileLoop({ while: () => left-- > 0, body: () => effect, step: keep })
    const all = Effect.all(
      Array.from({ length: callers }, () => caller),
      { concurrency: "unbounded", discard: true }
    )
    return measured(() => runtime.runPromise(all))
  }
