/**
 * What a client counts, as Effect metrics tagged with the endpoint.
 *
 * @since 0.1.0
 */
import * as Metric from "effect/Metric"
import * as MetricBoundaries from "effect/MetricBoundaries"

/**
 * Calls that ended, tagged with `endpoint` and `outcome` (`ok`, or the tag of the error).
 *
 * @since 0.1.0
 * @category models
 */
export const calls = Metric.counter("tcchat_calls", { description: "Calls that ended", incremental: true })

/**
 * Requests handed to the transport, tagged with `endpoint`.
 *
 * @since 0.1.0
 * @category models
 */
export const tries = Metric.counter("tcchat_tries", {
  description: "Requests handed to the transport",
  incremental: true
})

/**
 * Requests after the first of a call, tagged with `endpoint` and `reason` (the verdict of the retry policy).
 *
 * @since 0.1.0
 * @category models
 */
export const retries = Metric.counter("tcchat_retries", {
  description: "Requests after the first one of a call",
  incremental: true
})

/**
 * Calls that had to wait for a rate limit, tagged with `endpoint`.
 *
 * @since 0.1.0
 * @category models
 */
export const waits = Metric.counter("tcchat_rate_limit_waits", {
  description: "Calls that waited for a rate limit",
  incremental: true
})

/**
 * Seconds from the start of a call to its end, waits and retries included, tagged with `endpoint`.
 *
 * @since 0.1.0
 * @category models
 */
export const duration = Metric.histogram(
  "tcchat_call_duration_seconds",
  MetricBoundaries.fromIterable([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]),
  "Seconds that calls took"
)
