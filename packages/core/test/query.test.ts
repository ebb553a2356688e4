import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/TestClock"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import { broken, client, ok, scripted } from "./fixtures.js"

const addresses = Endpoint.make("test.addresses", {
  path: "ConfigSvc/GetIPList",
  idempotency: "read",
  ratePerSecond: 200,
  payload: { nettype: Schema.optional(Schema.Literal(0, 5)), Reason: Schema.optional(Schema.String) },
  success: {},
  errors: "undocumented",
  urlFields: ["nettype"]
})

describe("a field that travels in the URL", () => {
  it.effect("follows the others in the URL of every attempt, and is not in the body", () => {
    const { layer, sent } = scripted(broken("NotSent"), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(addresses, { nettype: 5, Reason: "firewall" }))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(
        sent.map(({ body, url }) => [url.search.replace(/^.*&contenttype/, ""), body]),
        [
          ["=json&nettype=5", { Reason: "firewall" }],
          ["=json&nettype=5", { Reason: "firewall" }]
        ]
      )
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("is not in the URL when it is omitted, and the body is still an object", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      yield* ChatClient.call(addresses, {})
      assert.isFalse(sent[0]!.url.searchParams.has("nettype"))
      assert.deepStrictEqual(sent[0]!.body, {})
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("is validated like any other", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(addresses, { nettype: 7 as 5 }))
      assert.deepStrictEqual(error._tag === "PayloadError" && error.issues, [
        { path: "nettype", expected: "0 or 5", actual: "the integer 7" }
      ])
      assert.lengthOf(sent, 0)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("is shown in the preview of the request", () => {
    const { layer } = scripted(ok)
    return Effect.gen(function* () {
      const { body, url } = yield* Effect.flatMap(ChatClient.ChatClient, ({ preview }) =>
        preview(addresses, { nettype: 0 })
      )
      assert.match(url, /&contenttype=json&nettype=0$/)
      assert.strictEqual(body, "{}")
    }).pipe(Effect.provide(client(layer)))
  })
})
