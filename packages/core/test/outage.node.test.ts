import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as ChatClient from "../src/ChatClient.js"
import * as VirtualClock from "./virtualClock.js"
import { broken, client, endpoints, ok, payload, scripted } from "./fixtures.js"

setFlagsFromString("--expose-gc")
const collectGarbage = runInNewContext("gc") as () => void

const heldMegabytes = Effect.sync(() => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
})

interface Ended {
  readonly took: number
  readonly succeeded: boolean
}

/** Calls that start evenly over some seconds of a clock of their own, each with the time it took. */
const callsOver = (seconds: number, perSecond: number) =>
  Effect.gen(function* () {
    const { clock, run } = VirtualClock.make()
    const ended: Array<Ended> = []
    const one = Effect.suspend(() => {
      const started = clock.unsafeCurrentTimeMillis()
      return Effect.map(Effect.either(ChatClient.call(endpoints.read, payload)), (outcome) =>
        ended.push({ took: clock.unsafeCurrentTimeMillis() - started, succeeded: Either.isRight(outcome) })
      )
    })
    for (let index = 0; index < seconds * perSecond; index++) {
      yield* Effect.fork(Effect.withClock(Effect.delay(one, Duration.millis((index * 1000) / perSecond)), clock))
    }
    yield* run
    return ended
  })

describe("an outage", () => {
  it.effect(
    "is not multiplied by retries, holds no call past its deadline and no memory, and is over when the service is back",
    () => {
      let down = true
      const dead = Effect.delay(Effect.fail(broken("Unknown")), Duration.seconds(5))
      const { layer, sent } = scripted(Effect.suspend(() => (down ? dead : Effect.succeed(ok))))
      return Effect.gen(function* () {
        yield* callsOver(1, 10)
        sent.length = 0
        const before = yield* heldMegabytes
        const lost = yield* callsOver(20, 500)
        assert.strictEqual(lost.length, 10_000)
        assert.isTrue(lost.every(({ succeeded }) => !succeeded))
        assert.isAtMost(sent.length / lost.length, 1.2)
        assert.isAbove(sent.length, lost.length)
        assert.isAtMost(Math.max(...lost.map(({ took }) => took)), 30_000)

        sent.length = 0
        assert.isBelow((yield* heldMegabytes) - before, 10)

        down = false
        const served = yield* callsOver(2, 500)
        assert.strictEqual(served.length, 1000)
        assert.isTrue(served.every(({ succeeded }) => succeeded))
        assert.strictEqual(sent.length, 1000)
      }).pipe(Effect.provide(client(layer, { budget: {} })))
    },
    120_000
  )

  it.effect("lets affected calls succeed if it ends in time", () => {
    let down = true
    const { layer, sent } = scripted(Effect.suspend(() => (down ? Effect.fail(broken("NotSent")) : Effect.succeed(ok))))
    return Effect.gen(function* () {
      const calls = yield* Effect.fork(
        Effect.all(
          Array.from({ length: 20 }, () => ChatClient.call(endpoints.none, payload)),
          { concurrency: "unbounded" }
        )
      )
      yield* Effect.repeat(Effect.yieldNow(), { until: () => sent.length >= 20 })
      down = false
      yield* TestClock.adjust("30 seconds")
      assert.strictEqual((yield* Fiber.join(calls)).length, 20)
      assert.strictEqual(sent.length, 40)
    }).pipe(Effect.provide(client(layer, { budget: {} })))
  })
})
