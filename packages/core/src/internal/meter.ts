import * as Metric from "effect/Metric"
import * as MetricLabel from "effect/MetricLabel"
import * as ChatMetrics from "../ChatMetrics.js"

/** The metrics of one endpoint with their tags in place, as tagging costs more than counting. */
export interface Meter {
  readonly tried: () => void
  readonly retried: (reason: string) => void
  readonly waited: () => void
  readonly ended: (outcome: string, seconds: number) => void
}

const makeMeter = (endpoint: string): Meter => {
  const label = MetricLabel.make("endpoint", endpoint)
  const tagged = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, key?: string) => {
    if (key === undefined) {
      const one = Metric.taggedWithLabels(metric, [label])
      return (_value: string, input: In) => one.unsafeUpdate(input, [])
    }
    const byValue = new Map<string, Metric.Metric<Type, In, Out>>()
    return (value: string, input: In) => {
      let one = byValue.get(value)
      if (one === undefined)
        byValue.set(value, (one = Metric.taggedWithLabels(metric, [label, MetricLabel.make(key, value)])))
      one.unsafeUpdate(input, [])
    }
  }
  const calls = tagged(ChatMetrics.calls, "outcome")
  const tries = tagged(ChatMetrics.tries)
  const retries = tagged(ChatMetrics.retries, "reason")
  const waits = tagged(ChatMetrics.waits)
  const duration = tagged(ChatMetrics.duration)
  return {
    tried: () => tries("", 1),
    retried: (reason) => retries(reason, 1),
    waited: () => waits("", 1),
    ended: (outcome, seconds) => {
      calls(outcome, 1)
      duration("", seconds)
    }
  }
}

const meters = new Map<string, Meter>()

export const meterOf = (endpoint: string): Meter => {
  const found = meters.get(endpoint)
  if (found !== undefined) return found
  const meter = makeMeter(endpoint)
  meters.set(endpoint, meter)
  return meter
}
