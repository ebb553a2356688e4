/** Memory of the calls of this process, which must have been started with `flags`. */
import { PerformanceObserver } from "node:perf_hooks"
import { setImmediate, setTimeout } from "node:timers/promises"
import type { Sample } from "../Sample.js"
import type { Calls } from "./Calls.js"

/** New objects go where nothing is collected before it is full, so the growth of the heap is what was allocated. */
export const flags = ["--expose-gc", "--min-semi-space-size=512", "--max-semi-space-size=512"]

const heap = (): number => process.memoryUsage().heapUsed

const collected = (): number => {
  globalThis.gc!()
  globalThis.gc!()
  return heap()
}

/** Bytes that a call allocates, in total. */
export const allocated = async (calls: Calls, many: number, callers: number): Promise<Sample> => {
  let collections = 0
  const before = collected()
  const start = performance.now()
  const observer = new PerformanceObserver((entries) => {
    collections += entries.getEntries().filter(({ startTime }) => startTime > start).length
  })
  observer.observe({ entryTypes: ["gc"] })
  await calls.loop(many, callers)
  const bytes = heap() - before
  await setImmediate()
  await setImmediate()
  observer.disconnect()
  if (collections > 0) throw new Error(`Garbage was collected while ${many} calls were made; the count is too low.`)
  return { allocated: bytes / many }
}

/** Calls in flight that are there before the others are counted. */
const first = 100

/** Milliseconds in which all requests have been written that there are connections for. */
const settle = 1000

/** Bytes that a call in flight keeps: the service does not respond. */
export const held = async ({ once }: Calls, many: number): Promise<Sample> => {
  const calls: Array<Promise<unknown>> = []
  const start = async (until: number): Promise<number> => {
    while (calls.length < until) calls.push(once())
    await setTimeout(settle)
    return collected()
  }
  const before = await start(first)
  return { held: ((await start(first + many)) - before) / many }
}
