import { assert, describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Chat from "../src/Chat.js"
import { RateLimitError } from "../src/ChatError.js"
import * as RateLimit from "../src/RateLimit.js"
import * as Transport from "../src/Transport.js"
import { deleteLists, ok, payload, secretKey } from "./fixtures.js"

const key = { sdkAppId: 1, endpoint: "relation.deleteLists", ratePerSecond: 200 }

/** Takes many places at once and returns the millisecond in which each was had. */
const takeAll = (limit: RateLimit.Service, count: number, which: RateLimit.Key = key) =>
  Effect.gen(function* () {
    const clock = yield* Effect.clock
    return yield* Effect.forEach(
      Array.from({ length: count }),
      () => Effect.map(limit.take(which), () => clock.unsafeCurrentTimeMillis()),
      { concurrency: "unbounded" }
    )
  })

const mostInWindow = (times: ReadonlyArray<number>, window: number) => {
  let most = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! > window) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

describe("RateLimit", () => {
  it.effect("sends 2,000 calls in 9 to 10.5 seconds, never more than 200 in any second", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const fiber = yield* Effect.fork(takeAll(limit, 2000))
      yield* TestClock.adjust("20 seconds")
      const times = yield* Fiber.join(fiber)
      assert.isAtLeast(times.at(-1)!, 9000)
      assert.isAtMost(times.at(-1)!, 10_500)
      assert.strictEqual(mostInWindow(times, 1000), 200)
    })
  )

  it.effect("admits calls in order of arrival", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const order: Array<number> = []
      const fiber = yield* Effect.fork(
        Effect.forEach(
          Array.from({ length: 500 }, (_, index) => index),
          (index) => Effect.map(limit.take(key), () => order.push(index)),
          { concurrency: "unbounded" }
        )
      )
      yield* TestClock.adjust("5 seconds")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(
        order,
        Array.from({ length: 500 }, (_, index) => index)
      )
    })
  )

  it.effect("lets no call that could start at once overtake one that waits", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const slow = { ...key, ratePerSecond: 1 }
      assert.isTrue(limit.takeNow?.(slow, 0))
      limit.ended?.(slow, 0, 0, true)
      const waiting = yield* Effect.fork(limit.take(slow))
      yield* Effect.yieldNow()
      // The token is back, but the timer of the waiting call is late.
      assert.isFalse(limit.takeNow?.(slow, 1025))
      yield* TestClock.adjust(1025)
      yield* Fiber.join(waiting)
    })
  )

  it.effect("counts each endpoint and each app separately", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const one = yield* takeAll(limit, 200)
      const other = yield* takeAll(limit, 200, { ...key, endpoint: "relation.addLists" })
      const otherApp = yield* takeAll(limit, 200, { ...key, sdkAppId: 2 })
      assert.isTrue([...one, ...other, ...otherApp].every((time) => time === 0))
    })
  )

  it.effect("still counts an endpoint that is in use after it has seen very many others", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const others = (round: number) =>
        Array.from({ length: 3000 }, (_, index) => ({ ...key, endpoint: `other ${round} ${index}`, ratePerSecond: 2 }))
      const waitingFor = { ...key, endpoint: "has a waiting call", ratePerSecond: 1 }
      const inFlight = { ...key, endpoint: "has a request in flight", ratePerSecond: 1 }
      assert.isTrue(limit.takeNow?.(inFlight, 0))
      const waiting = yield* Effect.fork(takeAll(limit, 3, waitingFor))
      for (let round = 0; round < 3; round++) {
        yield* TestClock.adjust(1025)
        for (const other of others(round)) yield* limit.take(other)
      }
      assert.deepStrictEqual(yield* waiting, [0, 1025, 2050])
      assert.isFalse(limit.takeNow?.({ ...inFlight }, 3075))
      limit.ended?.(inFlight, 0, 3075, true)
      assert.isTrue(limit.takeNow?.(inFlight, 4100))
    })
  )

  it.effect("uses the configured share of the rate", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make({ share: 0.25 })
      const fiber = yield* Effect.fork(takeAll(limit, 100))
      yield* TestClock.adjust("20 seconds")
      assert.strictEqual(mostInWindow(yield* Fiber.join(fiber), 1000), 50)
    })
  )

  it.effect("enforces a rate below one per second", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make({ share: 0.5 })
      const fiber = yield* Effect.fork(takeAll(limit, 3, { ...key, ratePerSecond: 1 }))
      yield* TestClock.adjust("20 seconds")
      assert.deepStrictEqual(yield* Fiber.join(fiber), [0, 2050, 4100])
    })
  )

  it.effect("rejects a call that would wait too long, and says why", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make({ maxWait: "2 seconds" })
      const fiber = yield* Effect.fork(
        Effect.forEach(Array.from({ length: 1000 }), () => Effect.either(limit.take(key)), { concurrency: "unbounded" })
      )
      yield* TestClock.adjust("20 seconds")
      const outcomes = yield* Fiber.join(fiber)
      const rejected = outcomes.filter((outcome) => outcome._tag === "Left")
      assert.strictEqual(rejected.length, 1000 - 600)
      const error = rejected[0]!._tag === "Left" ? rejected[0]!.left : undefined
      assert.deepInclude(error, { _tag: "RateLimitError", endpoint: key.endpoint, ratePerSecond: 200, waiting: 400 })
    })
  )

  it.effect("removes an interrupted call from the queue", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      yield* takeAll(limit, 200)
      const gone = yield* Effect.fork(takeAll(limit, 200))
      const clock = yield* Effect.clock
      yield* Effect.yieldNow()
      const stays = yield* Effect.fork(Effect.map(limit.take(key), () => clock.unsafeCurrentTimeMillis()))
      yield* TestClock.adjust("500 millis")
      yield* Fiber.interrupt(gone)
      yield* TestClock.adjust("550 millis")
      const exit = yield* Fiber.poll(stays)
      assert.deepStrictEqual(exit._tag === "Some" ? exit.value : undefined, Exit.succeed(1025))
    })
  )

  it.effect("halves the rate when the service throttles, and recovers", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      yield* limit.slow(key)
      yield* limit.slow(key)
      const fiber = yield* Effect.fork(takeAll(limit, 3000))
      yield* TestClock.adjust("60 seconds")
      const times = Chunk.fromIterable(yield* Fiber.join(fiber))
      const within = (from: number, to: number) => Chunk.filter(times, (time) => time >= from && time < to).length
      assert.strictEqual(within(0, 1), 100)
      assert.isBelow(within(0, 1000), 130)
      assert.isAbove(within(10_500, 11_550), 190)
    })
  )

  it.effect("leaves no timer when no call waits, so that nothing keeps a program alive", () =>
    Effect.gen(function* () {
      const limit = yield* RateLimit.make()
      const fiber = yield* Effect.fork(takeAll(limit, 400))
      yield* TestClock.adjust("5 seconds")
      yield* Fiber.join(fiber)
      assert.strictEqual((yield* TestClock.sleeps()).pipe(Chunk.size), 0)
    })
  )
})

describe("RateLimit.fromPromise", () => {
  const called = async (rateLimit: RateLimit.Service) => {
    const sent: Array<string> = []
    const transport = Transport.fromPromise(async ({ endpoint }) => {
      sent.push(endpoint)
      return ok
    })
    const chat = Chat.make(Effect.succeed(transport), { sdkAppId: 7, admin: "administrator", secretKey, rateLimit })
    const outcome = await chat.call(deleteLists, payload, { timeout: 50 }).catch((error: unknown) => error)
    await chat.close()
    return { outcome, sent }
  }

  it("is called before each request, with the app, the endpoint and its documented limit", async () => {
    const keys: Array<RateLimit.Key> = []
    const { outcome, sent } = await called(RateLimit.fromPromise({ take: async (key) => void keys.push(key) }))
    assert.deepStrictEqual(outcome, { CurrentSequence: 3 })
    assert.deepStrictEqual(keys, [{ sdkAppId: 7, endpoint: deleteLists.name, ratePerSecond: 200 }])
    assert.deepStrictEqual(sent, [deleteLists.name])
  })

  it("sends nothing when it rejects, and keeps the reason without secrets", async () => {
    const broken = RateLimit.fromPromise({
      take: () => Promise.reject(new Error(`redis://user:${secretKey}@cache is down`))
    })
    const { outcome, sent } = await called(broken)
    assert.isTrue(outcome instanceof RateLimitError)
    const { cause, message } = outcome as RateLimitError
    assert.strictEqual(message, `[${deleteLists.name}] not sent: the rate limit failed`)
    assert.match(String(cause), /cache is down/)
    assert.notProperty(outcome, "sdkAppId")
    assert.notInclude(String(cause), secretKey)
    assert.deepStrictEqual(sent, [])
  })

  it("is notified when the call stops waiting", async () => {
    const signals: Array<AbortSignal> = []
    const never = RateLimit.fromPromise({
      take: (_, signal: AbortSignal) => {
        signals.push(signal)
        return new Promise(() => {})
      }
    })
    const { outcome, sent } = await called(never)
    assert.deepInclude(outcome, { _tag: "DeadlineError", waitingFor: "RateLimit" })
    assert.deepStrictEqual([sent, signals.map(({ aborted }) => aborted)], [[], [true]])
  })
})
