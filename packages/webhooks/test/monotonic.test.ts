import { assert, describe, it } from "@effect/vitest"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Webhooks from "../src/Webhooks.js"
import { app, bodies, reports, signed } from "./fixtures.js"

/** A clock whose day leaps by an hour whenever it is asked for. */
const leaping = (clock: Clock.Clock): Clock.Clock => {
  let day = 0
  const leap = () => (day += 3_600_000)
  return Object.create(clock, {
    currentTimeMillis: { get: () => Effect.sync(leap) },
    unsafeCurrentTimeMillis: { value: leap }
  }) as Clock.Clock
}

describe("the time of a handler", () => {
  it.effect("is the same when the clock is set meanwhile", () =>
    Effect.gen(function* () {
      const { problems, report } = reports()
      const webhooks = yield* Webhooks.make({
        ...app,
        token: false,
        report,
        handlers: { "Sns.CallbackFriendAdd": () => Effect.sleep("1700 millis") }
      })
      const request = signed("Sns.CallbackFriendAdd", bodies["Sns.CallbackFriendAdd"], { token: false })
      const handling = Effect.clockWith((clock) => Effect.withClock(webhooks.handle(request), leaping(clock)))
      const fiber = yield* Effect.fork(handling)
      yield* TestClock.adjust("1700 millis")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(problems, [])
    })
  )
})
