import { assert, describe, it } from "@effect/vitest"
import * as Json from "../src/Json.js"

const deep = (depth: number, inner: string) => "[".repeat(depth) + inner + "]".repeat(depth)

describe("Json", () => {
  it("reads integers beyond 53 bits exactly, and all others as numbers", () => {
    assert.deepStrictEqual(
      Json.parse('{"a":18446744073709551615,"b":[-9223372036854775808,3],"c":"9007199254740993","d":1234567890123456}'),
      { a: 18446744073709551615n, b: [-9223372036854775808n, 3], c: "9007199254740993", d: 1234567890123456 }
    )
    assert.strictEqual(Json.parse(" 9007199254740993\n"), 9007199254740993n)
    assert.strictEqual(Json.parse("1".repeat(5000)), Number.POSITIVE_INFINITY)
  })

  it("keeps the last of two fields with the same name, and treats __proto__ as a name like any other", () => {
    const text = '{"a":9007199254740993,"2":1,"a":{"__proto__":[9007199254740993]},"1":2}'
    const read = Json.parse(text) as { readonly a: object }
    assert.deepStrictEqual(Object.keys(read), Object.keys(JSON.parse(text) as object))
    assert.deepStrictEqual(Object.entries(read.a), [["__proto__", [9007199254740993n]]])
    assert.strictEqual(Object.getPrototypeOf(read.a), Object.prototype)
  })

  it("writes what toJSON returns, and integers even where BigInt has a toJSON", () => {
    const value = {
      at: new Date(0),
      own: { toJSON: (key: string) => [key, 9007199254740993n] },
      none: { toJSON: () => undefined }
    }
    Object.assign(BigInt.prototype, { toJSON: () => "text" })
    try {
      assert.strictEqual(Json.stringify(value), '{"at":"1970-01-01T00:00:00.000Z","own":["own",9007199254740993]}')
    } finally {
      Reflect.deleteProperty(BigInt.prototype, "toJSON")
    }
  })

  it("rejects a circular value, and accepts shared references", () => {
    const shared = { n: 1n }
    assert.strictEqual(Json.stringify([shared, shared]), '[{"n":1},{"n":1}]')
    const circle: Array<unknown> = [1n]
    circle.push({ circle })
    assert.throws(() => Json.stringify(circle), TypeError)
  })

  it("reads and writes at any depth", () => {
    const nested = deep(100_000, "9007199254740993")
    assert.strictEqual(Json.stringify(Json.parse(nested)), nested)
    assert.isBelow(Json.stringify(Json.parse(nested), 2).length, 250_000)
    assert.deepStrictEqual(Json.parse(Json.stringify(Json.parse(deep(200, "1")), 2)), Json.parse(deep(200, "1")))
    assert.throws(() => Json.parse("[9007199254740993," + "[".repeat(100_000)), SyntaxError)
  })

  it("reads and writes long strings in linear time, whatever their content", () => {
    const before = '{"ErrorCode":0,"a":1234567890123456789,"b":"'
    for (const unit of ['\\"', "\\\\", ":", "bigint:", "1234567890123456 ", "\\u0000", "[", '","c":"']) {
      const many = unit.repeat(2_000_000 / unit.length)
      assert.throws(() => Json.parse(before + many), SyntaxError)
      const read = Json.parse(`${before}${many}"}`)
      assert.strictEqual(JSON.stringify((read as { readonly b: string }).b), unit === '","c":"' ? '""' : `"${many}"`)
      assert.deepStrictEqual(Json.parse(Json.stringify(read)), read)
    }
  })
})
