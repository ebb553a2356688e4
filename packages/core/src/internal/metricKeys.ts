import * as MetricBoundaries from "effect/MetricBoundaries"
import * as MetricKey from "effect/MetricKey"

export const calls = MetricKey.counter("tcchat_calls", { description: "Calls that ended", incremental: true })

export const attempts = MetricKey.counter("tcchat_attempts", {
  description: "Requests handed to the transport",
  incremental: true
})

export const retries = MetricKey.counter("tcchat_retries", {
  description: "Requests after the first one of a call",
  incremental: true
})

export const waits = MetricKey.counter("tcchat_rate_limit_waits", {
  description: "Calls that waited for a rate limit",
  incremental: true
})

export const duration = MetricKey.histogram(
  "tcchat_call_duration_seconds",
  MetricBoundaries.fromIterable([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]),
  "Seconds that calls took"
)
