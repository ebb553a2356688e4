/**
 * Metrics of all clients, as Effect metrics tagged with the endpoint. After a thousand endpoints, which only calls without a
 * definition reach, further ones are counted together as `other`.
 */
import * as Metric from "effect/Metric"
import * as metricKeys from "./internal/metricKeys.js"

/** Calls that ended, tagged with `endpoint` and `outcome` (`ok`, or the tag of the error). */
export const calls = Metric.fromMetricKey(metricKeys.calls)

/** Requests handed to the transport, tagged with `endpoint`. */
export const attempts = Metric.fromMetricKey(metricKeys.attempts)

/** Requests after the first of a call, tagged with `endpoint` and `reason` (the verdict of the retry policy). */
export const retries = Metric.fromMetricKey(metricKeys.retries)

/** Calls that waited for the rate limit, tagged with `endpoint`. */
export const waits = Metric.fromMetricKey(metricKeys.waits)

/** Seconds from the start of a call to its end, waits and retries included, tagged with `endpoint`. */
export const duration = Metric.fromMetricKey(metricKeys.duration)
