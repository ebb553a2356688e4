import * as Metric from "effect/Metric"
import * as MetricKey from "effect/MetricKey"
import type * as MetricKeyType from "effect/MetricKeyType"
import * as MetricLabel from "effect/MetricLabel"
import { mostEndpoints } from "./bounded.js"
import * as metricKeys from "./metricKeys.js"

/** The metrics of one endpoint, already tagged, because tagging costs more than counting. */
export interface Meter {
  readonly attempted: () => void
  readonly retried: (reason: string) => void
  readonly waited: () => void
  readonly ended: (outcome: string, seconds: number) => void
}

const count = (key: MetricKey.MetricKey<any>, labels: ReadonlyArray<MetricLabel.MetricLabel>) => {
  const metric: Metric.Metric<MetricKeyType.MetricKeyType<any, any>, number, unknown> = Metric.fromMetricKey(
    MetricKey.taggedWithLabels(key, labels)
  )
  return (input: number) => metric.unsafeUpdate(input, [])
}

/** The same for a tag with few values, which are tagged on first use. */
const countBy = (key: MetricKey.MetricKey<any>, label: MetricLabel.MetricLabel, tag: string) => {
  const counts = new Map<string, (input: number) => void>()
  return (value: string) => {
    let one = counts.get(value)
    if (one === undefined) counts.set(value, (one = count(key, [label, MetricLabel.make(tag, value)])))
    one(1)
  }
}

const makeMeter = (endpoint: string): Meter => {
  const label = MetricLabel.make("endpoint", endpoint)
  const calls = countBy(metricKeys.calls, label, "outcome")
  const attempts = count(metricKeys.attempts, [label])
  const waits = count(metricKeys.waits, [label])
  const duration = count(metricKeys.duration, [label])
  return {
    attempted: () => attempts(1),
    retried: countBy(metricKeys.retries, label, "reason"),
    waited: () => waits(1),
    ended: (outcome, seconds) => {
      calls(outcome)
      duration(seconds)
    }
  }
}

/** Returns a function that finds the metrics of an endpoint. Beyond a number they are counted together, as each stays for good. */
export const metersOf = (most: number) => {
  const meters = new Map<string, Meter>()
  return (endpoint: string): Meter => {
    const name = meters.size < most || meters.has(endpoint) ? endpoint : "other"
    let meter = meters.get(name)
    if (meter === undefined) meters.set(name, (meter = makeMeter(name)))
    return meter
  }
}

/** Returns the metrics of an endpoint, which all clients share. */
export const meterOf = /* @__PURE__ */ metersOf(mostEndpoints)
