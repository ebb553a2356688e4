import { assert, describe, it } from "@effect/vitest"
import { UndiciInstrumentation, type UndiciInstrumentationConfig } from "@opentelemetry/instrumentation-undici"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader
} from "@opentelemetry/sdk-metrics"
import { requestHook, startSpanHook } from "@tcchat/core/Instrumentation"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Instrumented from "@tcchat/testkit/Instrumented"
import * as Effect from "effect/Effect"
import { request } from "undici"
import { createChat } from "../src/index.js"

const instrumented = (config: UndiciInstrumentationConfig) =>
  Effect.gen(function* () {
    const told = yield* Instrumented.make(() => new UndiciInstrumentation(config))
    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
    const reader = new PeriodicExportingMetricReader({ exporter })
    const provider = yield* Effect.acquireRelease(
      Effect.sync(() => new MeterProvider({ readers: [reader] })),
      (provider) => Effect.promise(() => provider.shutdown())
    )
    told.instrumentation.setMeterProvider(provider)
    const metrics = Effect.promise(async () => {
      await reader.forceFlush()
      return exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    })
    return { ...told, metrics }
  })

describe("with the instrumentation of undici", () => {
  it.scopedLive("the UserSig is in two attributes of a span unless a hook redacts it", () =>
    Effect.gen(function* () {
      const { ended, metrics } = yield* instrumented({})
      yield* Instrumented.calls(createChat)
      const [first] = yield* ended(5)
      const holding = Object.entries(first!.attributes).filter(([, value]) => Instrumented.shown(value).length > 0)
      assert.deepStrictEqual(Object.fromEntries(holding), {
        "url.full": first!.attributes["url.full"],
        "url.query": first!.attributes["url.query"]
      })
      assert.isEmpty(Instrumented.shown(yield* metrics))
    })
  )

  const hooks: Readonly<Record<string, UndiciInstrumentationConfig>> = {
    startSpanHook: { startSpanHook },
    requestHook: { requestHook }
  }
  for (const [name, hook] of Object.entries(hooks))
    it.scopedLive(`no span and no metric shows it with ${name}, however a call ends`, () =>
      Effect.gen(function* () {
        const { ended, metrics } = yield* instrumented(hook)
        const server = yield* Instrumented.calls(createChat)
        const spans = yield* ended(5)
        assert.isEmpty(Instrumented.shown(spans))
        for (const { attributes } of spans) assert.match(String(attributes["url.full"]), Instrumented.redactedUrl)
        const durations = yield* metrics
        assert.isNotEmpty(durations)
        assert.isEmpty(Instrumented.shown(durations))
        assert.include(server.received[0]!.path, Instrumented.userSig)
      })
    )

  it.scopedLive("a processor that reads spans at their start does not see it with startSpanHook either", () =>
    Effect.gen(function* () {
      const { begun } = yield* instrumented({ startSpanHook })
      yield* Instrumented.calls(createChat)
      assert.lengthOf(begun, 5)
      assert.isEmpty(Instrumented.shown(begun))
    })
  )

  it.scopedLive("other requests keep their URL", () =>
    Effect.gen(function* () {
      const { ended } = yield* instrumented({ requestHook, startSpanHook })
      const server = yield* FaultServer.make()
      const url = `${server.origin}/other?q=usersig`
      const { body } = yield* Effect.promise(() => request(url))
      yield* Effect.promise(() => body.dump())
      const [span] = yield* ended(1)
      assert.strictEqual(span!.attributes["url.full"], url)
      assert.strictEqual(span!.attributes["url.query"], "?q=usersig")
    })
  )
})
