import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import * as Chat from "../src/Chat.js"
import * as ChatClient from "../src/ChatClient.js"
import * as Transport from "../src/Transport.js"
import { broken, client, deleteLists, ok, payload, secretKey } from "./fixtures.js"

const request: Transport.Request = { endpoint: "test", url: Redacted.make("https://x/"), body: "{}", timeout: 1000 }

/** A transport whose requests wait until the test answers them. */
const held = () => {
  const waiting: Array<Parameters<Transport.Send>[1]> = []
  let givenUp = 0
  const transport = Transport.fromSend((_, done) => {
    waiting.push(done)
    return () => givenUp++
  })
  const sent = (count: number) => Effect.repeat(Effect.yieldNow(), { until: () => waiting.length >= count })
  return { sent, transport, waiting, givenUp: () => givenUp, layer: Layer.succeed(Transport.Transport, transport) }
}

describe("Transport.fromSend", () => {
  it.effect("answers a post with what the callback is given", () =>
    Effect.gen(function* () {
      const { sent, transport, waiting } = held()
      const posts = yield* Effect.fork(
        Effect.all([transport.post(request), Effect.flip(transport.post(request))], { concurrency: 2 })
      )
      yield* sent(2)
      waiting[0]!(Either.right(ok))
      waiting[1]!(Either.left(broken("NotSent")))
      const [response, error] = yield* Fiber.join(posts)
      assert.deepStrictEqual(response, ok)
      assert.strictEqual(error.reason, "NotSent")
    })
  )

  it.effect("gives a post up when it is interrupted", () =>
    Effect.gen(function* () {
      const { givenUp, sent, transport } = held()
      const fiber = yield* Effect.fork(transport.post(request))
      yield* sent(1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(givenUp(), 1)
    })
  )
})

describe("a call over a transport with a callback", () => {
  it.effect("gives its request up when it is interrupted, and ignores what comes of it then", () => {
    const { givenUp, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* sent(1)
      const exit = yield* Fiber.interrupt(fiber)
      assert.strictEqual(givenUp(), 1)
      waiting[0]!(Either.right(ok))
      assert.isTrue(Exit.isInterrupted(exit))
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("goes on to its end where the caller may not be interrupted", () => {
    const { givenUp, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.uninterruptible(ChatClient.call(deleteLists, payload)))
      yield* sent(1)
      const interruption = yield* Effect.fork(Fiber.interrupt(fiber))
      yield* Effect.yieldNow({ priority: 1 })
      assert.strictEqual(givenUp(), 0)
      waiting[0]!(Either.right(ok))
      yield* Fiber.join(interruption)
      assert.strictEqual(givenUp(), 0)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("gives up the try that runs, not one that is over", () => {
    const { givenUp, layer, sent, waiting } = held()
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* sent(1)
      waiting[0]!(Either.left(broken("Unknown")))
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(waiting.length, 2)
      assert.strictEqual(givenUp(), 0)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(givenUp(), 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("takes a response that comes before the transport has returned", () => {
    const layer = Layer.succeed(
      Transport.Transport,
      Transport.fromSend((_, done) => {
        done(Either.right(ok))
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
      Transport.fromSend(() => {
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

describe("a time that no timer can hold", () => {
  it("reaches the transport as the longest that one can, and nothing else is done about it", async () => {
    const timeouts: Array<number> = []
    const transport = Transport.fromSend((request, done) => {
      timeouts.push(request.timeout)
      setTimeout(() => done(Either.right(ok)), 5)
      return () => {}
    })
    const chat = Chat.make(Effect.succeed(transport), { sdkAppId: 1, admin: "administrator", secretKey })
    for (const time of [Number.POSITIVE_INFINITY, "30 days"] as const)
      await chat.call(deleteLists, payload, { timeout: time, attemptTimeout: time })
    assert.deepStrictEqual(timeouts, [0x7f_ff_ff_ff, 0x7f_ff_ff_ff])
    await chat.close()
  })
})
