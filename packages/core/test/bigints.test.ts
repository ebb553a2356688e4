import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import { client, deleteLists, failed, payload, scripted } from "./fixtures.js"

const counters = Endpoint.make("test.counters", {
  path: "group_open_http_svc/update_group_counter",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: { Value: Schema.Union(Schema.Int, Schema.BigIntFromSelf) },
  success: { Value: Schema.Union(Schema.Int, Schema.BigIntFromSelf) },
  errors: "undocumented"
})

const history = Endpoint.make("test.history", {
  path: "openim/admin_getroammsg",
  idempotency: "read",
  ratePerSecond: 200,
  payload: {},
  success: { Content: Schema.Unknown, Count: Schema.Int },
  errors: "undocumented"
})

describe("a call with 64-bit fields", () => {
  it.effect("sends and returns every digit", () => {
    const { layer, texts } = scripted({ status: 200, body: '{"ErrorCode":0,"Value":9223372036854775807}' })
    return Effect.gen(function* () {
      const response = yield* ChatClient.call(counters, { Value: 9223372036854775806n })
      assert.deepStrictEqual(response, { Value: 9223372036854775807n })
      assert.strictEqual(texts[0], '{"Value":9223372036854775806}')
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("sends and returns them where its definition accepts any value", () => {
    const body = '{"Value":9223372036854775807,"Items":[{"Value":-9223372036854775808}]}'
    const { layer, texts } = scripted({ status: 200, body: `{"ErrorCode":0,${body.slice(1)}` })
    const fields = { Value: 9223372036854775807n, Items: [{ Value: -9223372036854775808n }] }
    return Effect.gen(function* () {
      assert.deepStrictEqual(yield* ChatClient.callRaw("some_svc/some_command", fields), fields)
      assert.strictEqual(texts[0], body)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("returns them in a field of any type", () => {
    const { layer } = scripted({ status: 200, body: '{"ErrorCode":0,"Content":{"a":9223372036854775807},"Count":1}' })
    return Effect.gen(function* () {
      const response = yield* ChatClient.call(history, {})
      assert.deepStrictEqual(response, { Content: { a: 9223372036854775807n }, Count: 1 })
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("sends them in fields that its definition does not have", () => {
    const { layer, texts } = scripted({ status: 200, body: '{"ErrorCode":0,"CurrentSequence":1}' })
    return Effect.gen(function* () {
      yield* ChatClient.call(deleteLists, { ...payload, More: 9223372036854775807n } as typeof payload)
      assert.include(texts[0], '"More":9223372036854775807}')
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("rejects a response whose code is not a valid number", () => {
    const { layer } = scripted({ ...failed(0), body: '{"ErrorCode":9223372036854775807}' })
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(counters, { Value: 1 }))
      assert.strictEqual(error._tag, "ResponseError")
    }).pipe(Effect.provide(client(layer)))
  })
})
