/** The ways in which a client is made to call. */
import * as Effect from "effect/Effect"
import type * as ManagedRuntime from "effect/ManagedRuntime"
import { keep } from "../measure.js"
import type { Sample } from "../Sample.js"
import { Latencies } from "./Latencies.js"

/** A client, ready to call. */
export interface Calls {
  readonly once: () => Promise<unknown>
  /** Callers that each call in a loop, until so many calls have been made together. */
  readonly loop: (many: number, callers: number) => Promise<Sample>
}

const latencies = new Latencies()

const measured = async (many: number, work: () => Promise<unknown>): Promise<Sample> => {
  latencies.reserve(many)
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const { system, user } = process.cpuUsage(before)
  return { time: time / many, processor: (system + user) / many, ...latencies.quantiles() }
}

const repeat = <A>(times: number, make: () => A): ReadonlyArray<A> => Array.from({ length: times }, make)

/** The callers are async functions. */
export const calling = (once: () => Promise<unknown>): Calls => ({
  once,
  loop: (many, callers) => {
    let left = many
    const caller = async () => {
      let start = performance.now()
      while (left-- > 0) {
        keep(await once())
        start = latencies.add(start)
      }
    }
    return measured(many, () => Promise.all(repeat(callers, caller)))
  }
})

/** The callers are fibers of one program. */
export const running = <R>(
  runtime: ManagedRuntime.ManagedRuntime<R, unknown>,
  effect: Effect.Effect<unknown, unknown, R>
): Calls => ({
  once: () => runtime.runPromise(effect),
  loop: (many, callers) => {
    let left = many
    const caller = Effect.suspend(() => {
      let start = performance.now()
      return Effect.whileLoop({
        while: () => left-- > 0,
        body: () => effect,
        step: (result) => {
          keep(result)
          start = latencies.add(start)
        }
      })
    })
    const all = Effect.all(
      repeat(callers, () => caller),
      { concurrency: "unbounded", discard: true }
    )
    return measured(many, () => runtime.runPromise(all))
  }
})

/** Milliseconds by which timers of Node are late on an idle machine; a call that starts later than that was held up. */
const lateness = 2

/** Starts calls by a schedule, whatever has ended, and counts the latency of calls that were held up from their time in it. */
export const paced = ({ once }: Calls, many: number, perSecond: number): Promise<Sample> =>
  measured(
    many,
    () =>
      new Promise<void>((resolve, reject) => {
        const begun = performance.now()
        const due = (index: number) => begun + (index * 1000) / perSecond
        let started = 0
        let ended = 0
        const start = () => {
          const now = performance.now()
          for (; started < many && due(started) <= now; started++) {
            const from = now - due(started) > lateness ? due(started) : now
            once().then((result) => {
              keep(result)
              latencies.add(from)
              if (++ended === many) resolve()
            }, reject)
          }
          if (started < many) setTimeout(start, Math.ceil(due(started) - performance.now()))
        }
        start()
      })
  )
