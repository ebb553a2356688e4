import { sendBatchMessages } from "@tcchat/endpoints/message"
import { assert, describe, it } from "@effect/vitest"
import { steppedClock } from "@tcchat/testkit/steppedClock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Chunks from "../src/Chunks.js"
import { scripted } from "./fixtures.js"

const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] as const
const To_Account = Array.from({ length: 12_500 }, (_, index) => `user${index}`)
const hour = 3_600_000

describe("the entries per minute that the service accepts", () => {
  for (const [what, step] of [
    ["back", -hour],
    ["forth", hour]
  ] as const)
    it.effect(`are the same when the clock is set ${what}`, () => {
      const client = scripted(() => Effect.succeed({}))
      return Effect.gen(function* () {
        const { clock, step: set } = yield* steppedClock
        const sending = Effect.withClock(Chunks.callParts(sendBatchMessages, { To_Account, MsgBody }), clock)
        const fiber = yield* Effect.fork(sending)
        const sentAfter = (seconds: number) =>
          Effect.map(TestClock.adjust(`${seconds} seconds`), () =>
            client.sent.reduce((sum, { payload }) => sum + payload.To_Account.length, 0)
          )
        assert.strictEqual(yield* sentAfter(1), 12_000)
        set(step)
        assert.strictEqual(yield* sentAfter(59), 12_000)
        assert.strictEqual(yield* sentAfter(3), 12_500)
        yield* Fiber.join(fiber)
      }).pipe(Effect.provide(client.layer))
    })

  it.effect("are not delayed because the clock was wrong before", () => {
    const client = scripted(() => Effect.sync(() => client.sent.length === 1 && set(-hour)).pipe(Effect.as({})))
    let set: (milliseconds: number) => void = () => undefined
    return Effect.gen(function* () {
      const { clock, step } = yield* steppedClock
      set = step
      step(hour)
      const request = { To_Account: To_Account.slice(0, 1_500), MsgBody }
      const fiber = yield* Effect.fork(Effect.withClock(Chunks.callParts(sendBatchMessages, request), clock))
      yield* TestClock.adjust(0)
      assert.lengthOf(yield* Fiber.join(fiber), 3)
    }).pipe(Effect.provide(client.layer))
  })
})
