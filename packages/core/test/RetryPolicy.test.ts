import * as ChatClient from "../src/ChatClient.js"
import {
  ApiError,
  type ChatError,
  DeadlineError,
  OptionsError,
  PayloadError,
  RateLimitError,
  ResponseError,
  SigningError,
  TransportError
} from "../src/ChatError.js"
import * as RetryPolicy from "../src/RetryPolicy.js"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as TestClock from "effect/TestClock"
import { broken, client, endpoints, failed, ok, payload, scripted, type Step } from "./fixtures.js"

const endpoint = "test"
const api = (code: number) => new ApiError({ endpoint, path: "sns/group_delete", code, info: "" })
const response = (reason: "Status" | "Envelope" | "Body", status: number) =>
  new ResponseError({ endpoint, reason, status, body: "" })

/** Every failure, and what is done about it for each thing that a repeat can do. */
const table: ReadonlyArray<readonly [string, ChatError, ...Array<RetryPolicy.Verdict>]> = [
  ["not sent", broken("NotSent"), "RetryElsewhere", "RetryElsewhere", "RetryElsewhere", "RetryElsewhere"],
  ["outcome unknown", broken("Unknown"), "Retry", "Retry", "Retry", "Stop"],
  ["HTTP 502", response("Status", 502), "Retry", "Retry", "Retry", "Stop"],
  ["HTTP 500", response("Status", 500), "Retry", "Retry", "Retry", "Stop"],
  ["HTTP 404", response("Status", 404), "Stop", "Stop", "Stop", "Stop"],
  ["HTTP 302", response("Status", 302), "Stop", "Stop", "Stop", "Stop"],
  ["not JSON", response("Envelope", 200), "Retry", "Retry", "Retry", "Stop"],
  ["body that does not fit", response("Body", 200), "Stop", "Stop", "Stop", "Stop"],
  ["body that does not fit, whatever the status", response("Body", 502), "Stop", "Stop", "Stop", "Stop"],
  ["60008", api(60008), "Retry", "Retry", "Retry", "Stop"],
  ["30006", api(30006), "BackOff", "BackOff", "BackOff", "Stop"],
  ["30007", api(30007), "BackOff", "BackOff", "BackOff", "Stop"],
  ["30008", api(30008), "BackOff", "BackOff", "BackOff", "Stop"],
  ["80003, which says that nothing was written", api(80003), "BackOff", "BackOff", "BackOff", "BackOff"],
  ["60004, which is checked before the call", api(60004), "BackOff", "BackOff", "BackOff", "BackOff"],
  ["20002", api(20002), "RenewUserSig", "RenewUserSig", "RenewUserSig", "RenewUserSig"],
  ["80005", api(80005), "Stop", "Stop", "Stop", "Stop"],
  ["90057", api(90057), "Throttle", "Throttle", "Throttle", "Throttle"],
  ["130010, of which only rows for other paths are known", api(130010), "Stop", "Stop", "Stop", "Stop"],
  ["60007", api(60007), "Throttle", "Throttle", "Throttle", "Throttle"],
  ["70001", api(70001), "RenewUserSig", "RenewUserSig", "RenewUserSig", "RenewUserSig"],
  ["30001", api(30001), "Stop", "Stop", "Stop", "Stop"],
  ["70009", api(70009), "Stop", "Stop", "Stop", "Stop"],
  ["60020", api(60020), "Stop", "Stop", "Stop", "Stop"],
  ["an unknown code", api(99_999_999), "Stop", "Stop", "Stop", "Stop"],
  ["a payload that does not fit", new PayloadError({ endpoint, issues: [] }), "Stop", "Stop", "Stop", "Stop"],
  ["an invalid option", new OptionsError({ option: "timeout", expected: "" }), "Stop", "Stop", "Stop", "Stop"],
  ["no signature", new SigningError({ endpoint, reason: "Signer", detail: "" }), "Stop", "Stop", "Stop", "Stop"],
  [
    "a queue that is too long",
    new RateLimitError({ endpoint, ratePerSecond: 1, waiting: 1, maxWait: 1 }),
    "Stop",
    "Stop",
    "Stop",
    "Stop"
  ],
  [
    "a deadline",
    new DeadlineError({ endpoint, waitingFor: "UserSig", timeout: 1, attempts: 0 }),
    "Stop",
    "Stop",
    "Stop",
    "Stop"
  ],
  [
    "a closed transport",
    new TransportError({ endpoint, reason: "NotSent", failure: "Closed" }),
    "Stop",
    "Stop",
    "Stop",
    "Stop"
  ]
]

describe("RetryPolicy.judge", () => {
  for (const [name, error, ...verdicts] of table) {
    it(`returns the verdict for ${name}`, () => {
      const judged = Object.values(endpoints).map((one) => RetryPolicy.judge(error, one))
      assert.deepStrictEqual(judged, verdicts)
    })
  }
})

describe("a custom judge", () => {
  const attempt = { error: broken("NotSent"), endpoint: endpoints.none, attempts: 1, maxAttempts: 4 } as const
  const decide = (judge: () => unknown) =>
    RetryPolicy.decide(RetryPolicy.make({ judge: judge as never }), {
      ...attempt,
      timeLeft: 1000,
      sinceSent: 0,
      renewed: false,
      random: 0.5,
      spend: () => true
    })

  it("decides", () => {
    assert.strictEqual(decide(() => "Retry").verdict, "Retry")
    assert.deepStrictEqual(
      decide(() => "Stop"),
      { verdict: "Stop", delay: undefined }
    )
  })

  it("allows no retry by anything that is no verdict", async () => {
    for (const judge of [() => true, () => undefined, async () => "Retry", () => Promise.reject(new Error("later"))])
      assert.deepStrictEqual(decide(judge), { verdict: "Stop", delay: undefined })
    // A rejection that nobody handles would end the process now.
    await new Promise((resolve) => setTimeout(resolve, 0))
  })
})

describe("RetryPolicy.make", () => {
  it("makes the documented policies", () => {
    const seconds = (options: RetryPolicy.Options) => {
      const { attemptTimeout, attempts, baseDelay, budget, maxDelay, timeout } = RetryPolicy.make(options)
      return { attempts, attemptTimeout, budget, times: [timeout, baseDelay, maxDelay].map((time) => time / 1000) }
    }
    const rest = { attemptTimeout: undefined, budget: {} }
    assert.deepStrictEqual(seconds(RetryPolicy.standard), { ...rest, attempts: 4, times: [30, 0.2, 5] })
    assert.deepStrictEqual(seconds(RetryPolicy.interactive), { ...rest, attempts: 3, times: [10, 0.1, 1] })
    assert.deepStrictEqual(seconds(RetryPolicy.patient), { ...rest, attempts: 10, times: [600, 0.5, 30] })
    assert.deepStrictEqual(seconds(RetryPolicy.never), { ...rest, attempts: 1, times: [30, 0.2, 5] })
  })

  it("accepts delays of 0, but no timeout of 0, which it rejects by name", () => {
    const { baseDelay, maxDelay } = RetryPolicy.make({ baseDelay: 0, maxDelay: 0 })
    assert.deepStrictEqual([baseDelay, maxDelay], [0, 0])
    for (const name of ["timeout", "attemptTimeout"] as const)
      assert.throws(
        () => RetryPolicy.make({ [name]: 0 }),
        OptionsError,
        `retry.${name} must be a duration longer than 0`
      )
  })

  it.effect("fails as a layer with the invalid option", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.scoped(Layer.build(RetryPolicy.layer({ attempts: 0 }))))
      assert.deepInclude(error, { _tag: "OptionsError", option: "retry.attempts" })
    })
  )
})

describe("the delay before a retry", () => {
  const policy = RetryPolicy.make({ baseDelay: 100, maxDelay: 1000 })

  it("grows exponentially up to its cap", () => {
    const spans = [1, 2, 3, 4, 5, 6].map((attempts) =>
      RetryPolicy.pause(policy, broken("Unknown"), attempts, 0.999_999)
    )
    assert.deepStrictEqual(spans, [99, 199, 399, 799, 999, 999])
  })

  it("is anywhere between zero and its maximum", () => {
    assert.strictEqual(RetryPolicy.pause(policy, broken("Unknown"), 3, 0), 0)
    assert.strictEqual(RetryPolicy.pause(policy, broken("Unknown"), 3, 0.5), 200)
  })

  it("is at least a minute after too many rejected UserSigs", () => {
    assert.strictEqual(RetryPolicy.pause(policy, api(70050), 1, 0), 60_000)
  })

  it.effect("is what the client waits", () => {
    const { layer, sent } = scripted(failed(30006), failed(30006), failed(30006), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(endpoints.none, payload).pipe(Effect.either))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(
        sent.map(({ at }) => at),
        [0]
      )
      const retried = yield* Effect.fork(ChatClient.call(endpoints.read, payload))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(retried)
      // The scripted transport had given its first rejection to the call above.
      assert.deepStrictEqual(
        sent.slice(1).map(({ at }) => at - 60_000),
        [0, 100, 300]
      )
    }).pipe(Effect.withRandom(Random.fixed([0.5])), Effect.provide(client(layer, { baseDelay: 200 })))
  })
})

describe("the number of attempts", () => {
  it.effect("is one with the policy `never`", () => {
    const { layer, sent } = scripted(broken("NotSent"))
    return Effect.gen(function* () {
      yield* Effect.flip(ChatClient.call(endpoints.read, payload))
      assert.strictEqual(sent.length, 1)
    }).pipe(Effect.provide(client(layer, RetryPolicy.never)))
  })

  it.effect("is in the error", () => {
    const { layer } = scripted(failed(30006))
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.flip(ChatClient.call(endpoints.read, payload)))
      yield* TestClock.adjust("1 minute")
      const error = yield* Fiber.join(fiber)
      assert.isTrue(error._tag === "ApiError" && error.attempts === 4)
      assert.include(error.message, "(attempt 4)")
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("the retry budget of a client", () => {
  const once = (client: Effect.Effect<unknown, ChatError, ChatClient.ChatClient>) =>
    Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.either(client))
      yield* TestClock.adjust("1 minute")
      return (yield* Fiber.join(fiber))._tag === "Right"
    })
  const call = once(ChatClient.call(endpoints.read, payload))

  it.effect("gets back the token of a retry that succeeds", () => {
    const { layer, sent } = scripted(broken("NotSent"), ok, broken("NotSent"), ok)
    return Effect.gen(function* () {
      assert.deepStrictEqual([yield* call, yield* call], [true, true])
      assert.strictEqual(sent.length, 4)
    }).pipe(Effect.provide(client(layer, { budget: { capacity: 1, perSecond: 0, perSuccess: 0 } })))
  })

  it.effect("gets part of a token for a call that needs no retry", () => {
    const lost = broken("NotSent")
    const { layer } = scripted(lost, lost, ok, lost, ok, lost, ok)
    return Effect.gen(function* () {
      const outcomes = [yield* call, yield* call, yield* call, yield* call, yield* call]
      assert.deepStrictEqual(outcomes, [false, true, false, true, true])
    }).pipe(Effect.provide(client(layer, { budget: { capacity: 1, perSecond: 0, perSuccess: 0.5 } })))
  })
})

describe("the deduplication window of a call", () => {
  const endpoint = { ...endpoints.deduplicated, dedupWindow: 10 }
  // With a delay of 4 seconds, the third attempt ends 8 seconds after the first, and the next would be too late.
  const policy = { attempts: 10, baseDelay: "8 seconds", maxDelay: "8 seconds" } as const
  const attempts = (...steps: ReadonlyArray<Step>) => {
    const { layer, sent } = scripted(...steps)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.flip(ChatClient.call(endpoint, payload)))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      return sent.length
    }).pipe(Effect.withRandom(Random.fixed([0.5])), Effect.provide(client(layer, policy)))
  }

  it.effect("starts with the first request", () =>
    Effect.map(attempts(broken("Unknown")), (count) => assert.strictEqual(count, 3))
  )

  it.effect("starts with the first request that may have arrived", () =>
    Effect.map(attempts(broken("NotSent"), broken("Unknown")), (count) => assert.strictEqual(count, 4))
  )
})

describe("RetryPolicy.decide", () => {
  const policy = RetryPolicy.make({ baseDelay: 1000, maxDelay: 1000 })
  const deduplicated = { idempotency: "deduplicated", dedupWindow: 60, path: "openim/sendmsg" } as const
  const attempt = (rest: Partial<RetryPolicy.Attempt>): RetryPolicy.Attempt => ({
    error: broken("Unknown"),
    endpoint: deduplicated,
    attempts: 1,
    maxAttempts: 4,
    timeLeft: 30_000,
    sinceSent: 0,
    renewed: false,
    random: 0.5,
    spend: () => true,
    ...rest
  })
  const delay = (rest: Partial<RetryPolicy.Attempt>) => RetryPolicy.decide(policy, attempt(rest)).delay

  it("retries after a delay that ends before the deadline", () => {
    assert.deepStrictEqual(RetryPolicy.decide(policy, attempt({})), { verdict: "Retry", delay: 500 })
    assert.strictEqual(delay({ timeLeft: 501 }), 500)
    assert.strictEqual(delay({ timeLeft: 500 }), undefined)
  })

  it("retries up to the attempts of the call", () => {
    assert.strictEqual(delay({ attempts: 3 }), 500)
    assert.strictEqual(delay({ attempts: 4 }), undefined)
  })

  it("returns the verdict also when there is no retry, as the client acts on it", () => {
    const last = RetryPolicy.decide(policy, attempt({ attempts: 4, error: api(60007) }))
    assert.deepStrictEqual(last, { verdict: "Throttle", delay: undefined })
  })

  it("retries a deduplicated request only within the deduplication window", () => {
    assert.strictEqual(delay({ sinceSent: 59_499 }), 500)
    assert.strictEqual(delay({ sinceSent: 59_500 }), undefined)
    assert.strictEqual(delay({ sinceSent: 59_500, error: broken("NotSent") }), 500)
    assert.strictEqual(delay({ sinceSent: 59_500, error: api(30006) }), undefined)
    assert.strictEqual(delay({ sinceSent: 59_500, error: api(80003) }), 500)
    assert.strictEqual(delay({ sinceSent: 59_500, endpoint: { ...deduplicated, idempotency: "idempotent" } }), 500)
  })

  it("renews the UserSig once, without using the budget", () => {
    const spend = () => assert.fail("a retry was taken out of the budget")
    assert.strictEqual(delay({ error: api(70001), spend }), 0)
    assert.strictEqual(delay({ error: api(70001), spend, renewed: true }), undefined)
    assert.strictEqual(delay({ error: api(70001), spend, attempts: 4 }), undefined)
  })

  it("checks the budget last, and stops when it is empty", () => {
    let asked = 0
    const spend = () => ++asked < 0
    assert.strictEqual(delay({ spend, timeLeft: 10 }), undefined)
    assert.strictEqual(delay({ spend, error: api(10007) }), undefined)
    assert.strictEqual(asked, 0)
    assert.strictEqual(delay({ spend }), undefined)
    assert.strictEqual(asked, 1)
  })
})
