import * as Effect from "effect/Effect"
import type * as ManagedRuntime from "effect/ManagedRuntime"

/** What so many runs took: milliseconds on the wall, and microseconds of processor. */
export interface Spent {
  readonly time: number
  readonly processor: number
}

/** Does something so many times, by so many callers who each do it again as soon as they have done it. */
export type Spend = (many: number, callers: number) => Promise<Spent>

/** What a run returned is kept, so that no optimiser leaves it out. */
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

/** The callers are asynchronous functions, or loops where it is done at once. */
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
