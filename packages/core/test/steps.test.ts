import * as ChatClient from "../src/ChatClient.js"
import * as RateLimit from "../src/RateLimit.js"
import { assert, describe, it } from "@effect/vitest"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import { app, broken, deleteLists, ok, payload, scripted } from "./fixtures.js"

/** A clock whose time of day is set back and forth, and with it, where a runtime has no better one, its other time. */
const settable = (both: boolean) =>
  Effect.map(Effect.clock, (clock) => {
    const state = { hours: 0 }
    const millis = () => clock.unsafeCurrentTimeMillis() + state.hours * 3_600_000
    const nanos = () => clock.unsafeCurrentTimeNanos() + (both ? BigInt(state.hours) * 3_600_000_000_000n : 0n)
    const stepped: Clock.Clock = Object.create(clock, {
      unsafeCurrentTimeMillis: { value: millis },
      currentTimeMillis: { value: Effect.sync(millis) },
      unsafeCurrentTimeNanos: { value: nanos },
      currentTimeNanos: { value: Effect.sync(nanos) }
    })
    return { state, stepped }
  })

const call = ChatClient.call(deleteLists, payload)
const calls = (count: number) =>
  Effect.all(
    Array.from({ length: count }, () => call),
    { concurrency: "unbounded" }
  )

const limited = (transport: ReturnType<typeof scripted>) =>
  Layer.provide(ChatClient.layer, [transport.layer, app(), RateLimit.layer()])

for (const both of [false, true])
  describe(both ? "a clock that steps, in a runtime with one time" : "a time of day that steps", () => {
    for (const hours of [-1, 1])
      it.effect(`admits a call below the limit at once, ${hours} h later`, () =>
        Effect.gen(function* () {
          const { state, stepped } = yield* settable(both)
          const transport = scripted(ok)
          yield* Effect.gen(function* () {
            const before = yield* Effect.fork(calls(210))
            yield* TestClock.adjust("1300 millis")
            yield* Fiber.join(before)
            state.hours = hours
            const after = yield* Effect.fork(call)
            yield* TestClock.adjust("1 millis")
            yield* Fiber.join(after)
            assert.strictEqual(transport.sent.length, 211)
          }).pipe(Effect.provide(limited(transport)), Effect.withClock(stepped))
        })
      )

    // Where there is no other time, the step takes with it what has passed since somebody last looked at the clock.
    const lost = both ? 2 : 1
    it.effect("sends all waiting calls, no later than one wait after the step", () =>
      Effect.gen(function* () {
        const { state, stepped } = yield* settable(both)
        const transport = scripted(ok)
        yield* Effect.gen(function* () {
          const waiting = yield* Effect.fork(calls(450))
          yield* TestClock.adjust("100 millis")
          state.hours = -1
          yield* TestClock.adjust(`${2 * lost} seconds`)
          yield* Fiber.join(waiting)
        }).pipe(Effect.provide(limited(transport)), Effect.withClock(stepped))
        assert.strictEqual(transport.sent.length, 450)
      })
    )

    it.effect("skips a domain for 30 seconds, and no longer", () =>
      Effect.gen(function* () {
        const { state, stepped } = yield* settable(both)
        const transport = scripted(broken("NotSent"), ok)
        yield* Effect.gen(function* () {
          const first = yield* Effect.fork(call)
          yield* TestClock.adjust("1 second")
          yield* Fiber.join(first)
          state.hours = -1
          for (let half = 0; half < lost; half++) {
            yield* TestClock.adjust("31 seconds")
            yield* call
          }
        }).pipe(Effect.provide(limited(transport)), Effect.withClock(stepped))
        const hosts = transport.sent.map(({ url }) => url.host)
        assert.strictEqual(hosts.at(-1), hosts[0])
        assert.notStrictEqual(hosts[1], hosts[0])
      })
    )
  })
