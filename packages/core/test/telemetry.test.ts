import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as TestClock from "effect/TestClock"
import * as Tracer from "effect/Tracer"
import * as Chat from "../src/Chat.js"
import * as ChatClient from "../src/ChatClient.js"
import * as ChatMetrics from "../src/ChatMetrics.js"
import * as Endpoint from "../src/Endpoint.js"
import { metersOf } from "../src/internal/meter.js"
import * as RateLimit from "../src/RateLimit.js"
import { app, broken, client, deleteLists, failed, ok, payload, scripted, secretKey, type Step } from "./fixtures.js"

const native = Effect.runSync(Effect.tracer)

/** A tracer that keeps its spans. */
const recorded = () => {
  const spans: Array<Tracer.Span> = []
  const tracer = Tracer.make({
    span: (...given) => {
      const span = native.span(...given)
      spans.push(span)
      return span
    },
    context: (f) => f()
  })
  const shown = (): ReadonlyArray<Readonly<Record<string, unknown>>> =>
    spans.map(({ attributes, kind, name, parent, status }) => ({
      name,
      kind,
      parent: Option.getOrUndefined(
        Option.map(parent, ({ spanId }) => spans.findIndex((one) => one.spanId === spanId))
      ),
      ended: status._tag === "Ended" ? status.exit._tag : "no",
      ...Object.fromEntries(attributes)
    }))
  return { tracer, shown }
}

const attempt = (resends: number, ended: string, more: object = {}) => ({
  name: "POST",
  kind: "client",
  parent: 0,
  ended,
  "http.request.method": "POST",
  "http.request.resend_count": resends,
  "http.response.status_code": 200,
  "server.address": "console.tim.qq.com",
  "url.path": "/v4/sns/group_delete",
  ...more
})

/** The spans of a call whose first attempt is rejected, and whose second one succeeds. */
const expected = [
  {
    name: deleteLists.name,
    kind: "internal",
    parent: undefined,
    ended: "Success",
    "tcchat.endpoint": deleteLists.name,
    "tcchat.sdk_app_id": 1400000000
  },
  attempt(0, "Failure", { "error.type": "60008", "tcchat.error_code": 60008 }),
  attempt(1, "Success")
]

/** The spans of a call that fails. */
const spansOf = async (transport: ReturnType<typeof scripted>["transport"], options: Chat.CallOptions = {}) => {
  const { shown, tracer } = recorded()
  const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "administrator", secretKey, tracer })
  await chat.call(deleteLists, payload, options).catch(() => undefined)
  await chat.close()
  assert.lengthOf(shown(), 2)
  return shown()
}

describe("the spans of a call", () => {
  it("are those of the call and of its attempts, for promises", async () => {
    const { shown, tracer } = recorded()
    const { transport } = scripted(failed(60008), ok)
    const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "administrator", secretKey, tracer })
    await chat.call(deleteLists, payload)
    assert.deepStrictEqual(shown(), expected)
    await chat.close()
  })

  it("say why they failed", async () => {
    const never = scripted(Effect.never).transport
    const rejected = { ActionStatus: "FAIL", ErrorCode: 30003, ErrorInfo: "no such account", RequestId: "r-1" }
    const cases: ReadonlyArray<readonly [object, () => Promise<ReadonlyArray<object>>]> = [
      [
        { "error.type": "30003", "tcchat.error_code": 30003, "tcchat.request_id": "r-1" },
        () => spansOf(scripted({ status: 200, body: JSON.stringify(rejected) }).transport)
      ],
      [{ "error.type": "TransportError" }, () => spansOf(scripted(broken("NotSent")).transport, { attempts: 1 })],
      [{ "error.type": "cancelled" }, () => spansOf(never, { signal: AbortSignal.timeout(5) })]
    ]
    for (const [attributes, spans] of cases)
      for (const span of await spans()) assert.deepInclude(span, { ended: "Failure", ...attributes })
  })

  it.effect("are the same for an Effect, below the span of the caller", () =>
    Effect.gen(function* () {
      const { shown, tracer } = recorded()
      const { layer } = scripted(failed(60008), ok)
      const call = ChatClient.call(deleteLists, payload).pipe(Effect.withSpan("caller"), Effect.provide(client(layer)))
      const fiber = yield* Effect.fork(Effect.withTracer(call, tracer))
      yield* TestClock.adjust("1 minute")
      yield* fiber
      const [caller, ...spans] = shown()
      assert.strictEqual(caller?.["name"], "caller")
      const below = expected.map((span) => ({ ...span, parent: span.parent === undefined ? 0 : span.parent + 1 }))
      assert.deepStrictEqual(spans, below)
    }).pipe(Effect.withTracer(native))
  )

  it.effect("are not made where nobody sees them", () =>
    Effect.gen(function* () {
      const span = native.span.bind(native)
      const made: Array<string> = []
      const watched: Tracer.Tracer["span"] = (name, ...given) => {
        made.push(name)
        return span(name, ...given)
      }
      Object.assign(native, { span: watched })
      yield* Effect.addFinalizer(() => Effect.sync(() => Object.assign(native, { span })))
      yield* ChatClient.call(deleteLists, payload).pipe(Effect.provide(client(scripted(ok).layer)))
      assert.deepStrictEqual(made, [])
    }).pipe(Effect.scoped, Effect.withTracer(native))
  )
})

const facts = { ...deleteLists, success: deleteLists.success.fields, payload: deleteLists.payload.fields } as const

/** An endpoint that no other test calls, as metrics are shared by all clients. */
const counted = (name: string, ratePerSecond = 200) =>
  Endpoint.make(`counted.${name}`, {
    path: facts.path,
    idempotency: "idempotent",
    destroys: false,
    ratePerSecond,
    payload: facts.payload,
    success: facts.success,
    errors: "undocumented"
  })

const valueOf = <Out>(
  metric: Metric.Metric<any, any, Out>,
  endpoint: string,
  tags: Readonly<Record<string, string>> = {}
) =>
  Metric.value(
    Object.entries({ endpoint, ...tags }).reduce((tagged, [key, value]) => Metric.tagged(tagged, key, value), metric)
  )

const countsOf = (endpoint: string) =>
  Effect.gen(function* () {
    const count = (metric: typeof ChatMetrics.calls, tags = {}) =>
      Effect.map(valueOf(metric, endpoint, tags), ({ count: found }) => found)
    return {
      ok: yield* count(ChatMetrics.calls, { outcome: "ok" }),
      rejected: yield* count(ChatMetrics.calls, { outcome: "ApiError" }),
      interrupted: yield* count(ChatMetrics.calls, { outcome: "interrupted" }),
      attempts: yield* count(ChatMetrics.attempts),
      throttled: yield* count(ChatMetrics.retries, { reason: "Throttle" }),
      repeated: yield* count(ChatMetrics.retries, { reason: "Retry" }),
      waits: yield* count(ChatMetrics.waits),
      durations: (yield* valueOf(ChatMetrics.duration, endpoint)).count
    }
  })

const none = { ok: 0, rejected: 0, interrupted: 0, attempts: 0, throttled: 0, repeated: 0, waits: 0, durations: 0 }

describe("the metrics of calls", () => {
  it.effect("count calls by outcome, attempts, retries by reason, and seconds", () =>
    Effect.gen(function* () {
      const endpoint = counted("outcomes")
      const call = (...steps: ReadonlyArray<Step>) =>
        Effect.exit(ChatClient.call(endpoint, payload).pipe(Effect.provide(client(scripted(...steps).layer))))
      const fiber = yield* Effect.fork(
        Effect.all([call(ok), call(failed(90057), broken("Unknown"), ok), call(failed(30003))]).pipe(
          // The delays before retries are random.
          Effect.withRandomFixed([0.5])
        )
      )
      yield* TestClock.adjust("1 minute")
      yield* fiber
      const lasting = yield* Effect.fork(call(Effect.never))
      yield* TestClock.adjust(1)
      yield* lasting.interruptAsFork(lasting.id())
      yield* Effect.exit(lasting)
      assert.deepStrictEqual(yield* countsOf(endpoint.name), {
        ...none,
        ok: 2,
        rejected: 1,
        interrupted: 1,
        attempts: 6,
        throttled: 1,
        repeated: 1,
        durations: 4
      })
      const { sum } = yield* valueOf(ChatMetrics.duration, endpoint.name)
      assert.isAbove(sum, 0.1)
      assert.isBelow(sum, 60)
    })
  )

  it.effect("count calls that wait for the rate limit", () =>
    Effect.gen(function* () {
      const endpoint = counted("waits", 2)
      const three = Effect.all(
        [1, 2, 3].map(() => ChatClient.call(endpoint, payload)),
        { concurrency: "unbounded" }
      )
      const live = Layer.provide(ChatClient.layer, [scripted(ok).layer, app(), RateLimit.layer()])
      const fiber = yield* Effect.fork(Effect.provide(three, live))
      yield* TestClock.adjust("1 minute")
      yield* fiber
      assert.deepStrictEqual(yield* countsOf(endpoint.name), { ...none, ok: 3, attempts: 3, waits: 1, durations: 3 })
    })
  )

  it.effect("count no wait for a limit that has a place at once, and tell a defect", () =>
    Effect.gen(function* () {
      const endpoint = counted("defects")
      const limit = RateLimit.RateLimit.of({ take: () => Effect.void, slow: () => Effect.void })
      const steps = scripted(ok, Effect.die("a bug")).layer
      const live = Layer.provide(ChatClient.layer, [steps, app(), Layer.succeed(RateLimit.RateLimit, limit)])
      const call = ChatClient.call(endpoint, payload)
      yield* Effect.provide(Effect.zipRight(call, Effect.exit(call)), live)
      const { count: defects } = yield* Metric.value(
        ChatMetrics.calls.pipe(Metric.tagged("endpoint", endpoint.name), Metric.tagged("outcome", "defect"))
      )
      assert.strictEqual(defects, 1)
      assert.deepStrictEqual(yield* countsOf(endpoint.name), { ...none, ok: 1, attempts: 2, durations: 2 })
    })
  )

  it.effect("count endpoints beyond the maximum together, as each stays for good", () =>
    Effect.gen(function* () {
      const meterOf = metersOf(2)
      for (const name of ["most.first", "most.second", "most.third", "most.first", "most.fourth"])
        meterOf(name).attempted()
      const counts = yield* Effect.forEach(["most.first", "most.second", "most.third", "other"], (name) =>
        Effect.map(valueOf(ChatMetrics.attempts, name), ({ count }) => count)
      )
      assert.deepStrictEqual(counts, [2, 1, 0, 2])
    })
  )
})
