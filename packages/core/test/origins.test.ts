import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as ChatClient from "../src/ChatClient.js"
import { Origins } from "../src/internal/origins.js"
import { broken, client, endpoints, ok, payload, scripted } from "./fixtures.js"

const two = () => new Origins(["https://first.example", "https://second.example"])

describe("the domains of a region", () => {
  it("are used in order, and one that was not reached is skipped for 30 seconds", () => {
    const origins = two()
    assert.strictEqual(origins.choose(0), 0)
    origins.notReached(0, 1000)
    assert.deepStrictEqual(
      [1000, 30_999, 31_000].map((now) => origins.choose(now)),
      [1, 1, 0]
    )
  })

  it("are used in turn while neither is reached: the one that failed longer ago", () => {
    const origins = two()
    origins.notReached(0, 1000)
    origins.notReached(1, 1000)
    assert.strictEqual(origins.choose(1000), 1)
    origins.notReached(1, 2000)
    assert.strictEqual(origins.choose(2000), 0)
    origins.notReached(0, 3000)
    assert.strictEqual(origins.choose(3000), 1)
  })

  it("are used again as soon as one is reached", () => {
    const origins = two()
    origins.notReached(0, 1000)
    origins.reached(0)
    assert.strictEqual(origins.choose(1001), 0)
  })
})

describe("a base URL", () => {
  for (const [baseUrl, host] of [
    ["https://proxy.example", "proxy.example"],
    ["http://127.0.0.1:8080", "127.0.0.1:8080"]
  ] as const)
    it.effect(`has no fallback, and errors name its host: ${host}`, () => {
      const { layer, sent } = scripted(broken("NotSent"), broken("NotSent"), ok, broken("Unknown"))
      return Effect.gen(function* () {
        const fiber = yield* Effect.fork(ChatClient.call(endpoints.none, payload))
        yield* TestClock.adjust("1 minute")
        yield* Fiber.join(fiber)
        const error = yield* Effect.flip(ChatClient.call(endpoints.none, payload))
        assert.strictEqual(error._tag === "TransportError" && error.host, host)
        assert.deepStrictEqual(
          sent.map(({ url }) => url.origin),
          [1, 2, 3, 4].map(() => baseUrl)
        )
      }).pipe(Effect.provide(client(layer, {}, { baseUrl })))
    })
})
