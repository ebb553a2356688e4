import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import { client, failed, scripted } from "./fixtures.js"

const counters = Endpoint.make("test.counters", {
  path: "group_open_http_svc/update_group_counter",
  idempotency: "none",
  ratePerSecond: 200,
  payload: { Value: Schema.Union(Schema.Int, Schema.BigIntFromSelf) },
  success: { Value: Schema.Union(Schema.Int, Schema.BigIntFromSelf) },
  errors: []
})

describe("a call with 64-bit fields", () => {
  it.effect("sends and returns every digit", () => {
    const { layer, texts } = scripted({ status: 200, body: '{"ErrorCode":0,"Value":9223372036854775807}' })
    return Effect.gen(function* () {
      const answer = yield* ChatClient.call(counters, { Value: 9223372036854775806n })
      assert.deepStrictEqual(answer, { Value: 9223372036854775807n })
      assert.strictEqual(texts[0], '{"Value":9223372036854775806}')
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("refuses an answer whose code is no number that can be", () => {
    const { layer } = scripted({ ...failed(0), body: '{"ErrorCode":9223372036854775807}' })
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(counters, { Value: 1 }))
      assert.strictEqual(error._tag, "ResponseError")
    }).pipe(Effect.provide(client(layer)))
  })
})
