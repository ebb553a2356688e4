import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import * as ChatClient from "../src/ChatClient.js"
import * as Endpoint from "../src/Endpoint.js"
import * as Json from "../src/Json.js"
import { client, failed, scripted } from "./fixtures.js"

const beyond = FastCheck.bigInt(2n ** 53n, 2n ** 64n - 1n)

describe("Json", () => {
  it("reads integers beyond 53 bits exactly, and all others as numbers", () => {
    assert.deepStrictEqual(
      Json.parse('{"a":18446744073709551615,"b":[-9223372036854775808,3],"c":"9007199254740993","d":1234567890123456}'),
      { a: 18446744073709551615n, b: [-9223372036854775808n, 3], c: "9007199254740993", d: 1234567890123456 }
    )
  })

  it("leaves fractions, exponents and the digits of strings alone", () => {
    for (const text of [
      '{"a":1234567890.12345678901234567}',
      '{"a":12345678901234567890e2}',
      '["\\"9007199254740993\\""]'
    ]) {
      assert.deepStrictEqual(Json.parse(text), JSON.parse(text))
    }
  })

  it("carries any value with big integers there and back", () => {
    const value = FastCheck.dictionary(
      FastCheck.string(),
      FastCheck.oneof(beyond, FastCheck.maxSafeInteger(), FastCheck.string(), FastCheck.array(beyond))
    )
    FastCheck.assert(
      FastCheck.property(value, (given) => {
        const record = { ...given }
        assert.deepStrictEqual({ ...(Json.parse(Json.stringify(record)) as object) }, record)
      })
    )
  })

  it("takes no text for an integer, whatever it looks like", () => {
    const tricky = { a: "bigint:5", b: "bigint::5", c: 9007199254740993n, d: "\\u0000bigint:7" }
    assert.deepStrictEqual(Json.parse(Json.stringify(tricky)), tricky)
  })

  it("refuses what JSON.parse refuses", () => {
    assert.throws(() => Json.parse('{"a":12345678901234567890'), SyntaxError)
    assert.throws(() => Json.parse("01234567890123456789"), SyntaxError)
  })
})

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
