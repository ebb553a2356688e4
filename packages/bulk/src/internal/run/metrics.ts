import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type { Counts } from "./counts.js"

const rows = Metric.counter("tcchat_run_rows", {
  description: "Rows of runs that were settled, by endpoint and state",
  incremental: true
})

const states = ["done", "failed", "doubt"] as const

/** Makes a function that adds what was counted since it was last called to the metrics. */
export const reporter = (endpoint: string, { numbers }: Counts): Effect.Effect<void> => {
  const before = { done: numbers.done, failed: numbers.failed, doubt: numbers.doubt }
  return Effect.suspend(() =>
    Effect.forEach(
      states,
      (state) => {
        const count = numbers[state] - before[state]
        before[state] = numbers[state]
        return count > 0
          ? Metric.incrementBy(Metric.tagged(Metric.tagged(rows, "endpoint", endpoint), "state", state), count)
          : Effect.void
      },
      { discard: true }
    )
  )
}
