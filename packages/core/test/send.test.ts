import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as TestClock from "effect/TestClock"
import * as Chat from "../src/Chat.js"
import * as ChatClient from "../src/ChatClient.js"
import * as Transport from "../src/Transport.js"
import { broken, client, deleteLists, ok, payload, secretKey } from "./fixtures.js"

const request: Transport.Request = { endpoint: "test", url: "https://x/", body: "{}", timeout: 1000 }

/** A transport whose requests wait until the test responds to them. */
const held = () => {
  const waiting: Array<Parameters<Transport.Send>[1]> = []
  let cancelled = 0
  const transport = Transport.make((_, done) => {
    waiting.push(done)
    return () => cancelled++
  })
  const sent = (count: number) => Effect.repeat(Effect.yieldNow(), { until: () => waiting.length >= count })
  return { sent, transport, waiting, cancelled: () => cancelled, layer: Layer.succeed(Transport.Transport, transport) }
}

describe("Transport.toEffect", () => {
  it.effect("succeeds or fails with the outcome of the callback", () =>
    Effect.gen(function* () {
      const { sent, transport, waiting } = held()
      const posts = yield* Effect.fork(
        Effect.all([Transport.toEffect(transport)(request), Effect.flip(Transport.toEffect(transport)(request))], {
          concurrency: 2
        })
      )
      yield* sent(2)
      waiting[0]!(Exit.succeed(ok))
      waiting[1]!(Exit.fail(broken("NotSent")))
      const [response, error] = yield* Fiber.join(posts)
      assert.deepStrictEqual(response, ok)
      assert.strictEqual(error.reason, "NotSent")
    })
  )

  it.effect("cancels the request when it is interrupted", () =>
    Effect.gen(function* () {
      const { cancelled, sent, transport } = held()
      const fiber = yield* Effect.fork(Transport.toEffect(transport)(request))
      yield* sent(1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(cancelled(), 1)
    })
  )
})

describe("a call over a transport with a callback", () => {
  it.effect("cancels its request when it is interrupted, and ignores the outcome", () => {
    const { cancelled, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* sent(1)
      const exit = yield* Fiber.interrupt(fiber)
      assert.strictEqual(cancelled(), 1)
      waiting[0]!(Exit.succeed(ok))
      assert.isTrue(Exit.isInterrupted(exit))
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("runs to its end where the caller is uninterruptible", () => {
    const { cancelled, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.uninterruptible(ChatClient.call(deleteLists, payload)))
      yield* sent(1)
      const interruption = yield* Effect.fork(Fiber.interrupt(fiber))
      yield* Effect.yieldNow({ priority: 1 })
      assert.strictEqual(cancelled(), 0)
      waiting[0]!(Exit.succeed(ok))
      yield* Fiber.join(interruption)
      assert.strictEqual(cancelled(), 0)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("cancels the current attempt, not a finished one", () => {
    const { cancelled, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* sent(1)
      waiting[0]!(Exit.fail(broken("Unknown")))
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(waiting.length, 2)
      assert.strictEqual(cancelled(), 0)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(cancelled(), 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("accepts a response that arrives before the transport has returned", () => {
    const layer = Layer.succeed(
      Transport.Transport,
      Transport.make((_, done) => {
        done(Exit.succeed(ok))
        return () => {}
      })
    )
    return Effect.gen(function* () {
      assert.deepStrictEqual(yield* ChatClient.call(deleteLists, payload), { CurrentSequence: 3 })
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("dies of what the transport throws", () => {
    const layer = Layer.succeed(
      Transport.Transport,
      Transport.make(() => {
        throw new Error("no fetch here")
      })
    )
    return Effect.gen(function* () {
      const exit = yield* Effect.exit(ChatClient.call(deleteLists, payload))
      const defect = Exit.isFailure(exit) ? Cause.dieOption(exit.cause) : Option.none()
      assert.match(String(Option.getOrThrow(defect)), /no fetch here/)
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("a duration longer than the longest timer", () => {
  it("reaches the transport as the longest timer", async () => {
    const timeouts: Array<number> = []
    const transport = Transport.make((request, done) => {
      timeouts.push(request.timeout)
      setTimeout(() => done(Exit.succeed(ok)), 5)
      return () => {}
    })
    const chat = Chat.make(Effect.succeed(transport), { sdkAppId: 1, admin: "administrator", secretKey })
    for (const time of [Number.POSITIVE_INFINITY, "30 days"] as const)
      await chat.call(deleteLists, payload, { timeout: time, attemptTimeout: time })
    assert.deepStrictEqual(timeouts, [0x7f_ff_ff_ff, 0x7f_ff_ff_ff])
    await chat.close()
  })
})
