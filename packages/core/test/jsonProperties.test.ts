import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import * as Json from "../src/Json.js"

const big = FastCheck.oneof(FastCheck.bigInt(2n ** 53n, 2n ** 64n - 1n), FastCheck.bigInt(-(10n ** 40n), -(2n ** 53n)))

/** Texts that look like what a reader or writer could leave in between, and others that need care. */
const text = FastCheck.oneof(
  FastCheck.fullUnicodeString(),
  FastCheck.string16bits(),
  FastCheck.constantFrom("bigint:5", "bigint::", "9007199254740993", "-9007199254740993", "\u00000", "__proto__"),
  FastCheck.stringOf(FastCheck.constantFrom('"', "\\", ":", ",", "[", "1234567890123456", "\n"))
)

const numberText = FastCheck.oneof(
  FastCheck.constantFrom("-0", "0", "-1.5", "1E-7", "1e400", "-1e400", "1".repeat(400)),
  FastCheck.constantFrom("9007199254740991", "9007199254740993", "-9007199254740992", "1234567890123456"),
  FastCheck.constantFrom("12345678901234567890.0", "12345678901234567890e2", "1234567890.12345678901234567")
)

const anything = FastCheck.anything({
  key: text,
  maxDepth: 4,
  values: [text, FastCheck.double(), FastCheck.integer(), FastCheck.constantFrom(null, undefined, true, false)],
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true
})

/** Values that JSON carries without loss. */
const { exact } = FastCheck.letrec<{ readonly exact: unknown; readonly leaf: unknown }>((tie) => ({
  leaf: FastCheck.oneof(
    big,
    text,
    FastCheck.maxSafeInteger(),
    FastCheck.double({ noNaN: true, noDefaultInfinity: true }).filter(
      (number) => !Object.is(number, -0) && (!Number.isInteger(number) || Number.isSafeInteger(number))
    ),
    FastCheck.constantFrom(true, false, null)
  ),
  exact: FastCheck.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    FastCheck.array(tie("exact")),
    FastCheck.dictionary(text, tie("exact"), { noNullPrototype: true })
  )
}))

/** What comes of reading a text: a value, or the message of an error. */
const outcome = (read: (text: string) => unknown, text: string): { readonly value: unknown } | string => {
  try {
    return { value: read(text) }
  } catch (error) {
    assert.instanceOf(error, SyntaxError)
    return error.message
  }
}

/** The value that `JSON.parse` makes of a text in place of another. */
const rounded = (value: unknown): unknown => {
  if (typeof value === "bigint") return Number(value)
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]))
}

const check = <A>(values: FastCheck.Arbitrary<A>, test: (value: A) => void) =>
  FastCheck.assert(FastCheck.property(values, test), { numRuns: 500 })

describe("Json", () => {
  const piece = FastCheck.oneof(
    numberText,
    FastCheck.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "\\u0041", '"a":', "null", "true", "-", "e"),
    FastCheck.constantFrom(" ", "\t", "\r", "\n", "\u00a0", "\ufeff", "1234567890123456")
  )
  it.each([
    ["that is JSON", FastCheck.json()],
    ["that was written", anything.map((value) => JSON.stringify(value) ?? "null")],
    ["that is a number", numberText],
    ["that is nearly JSON", FastCheck.array(piece).map((pieces) => pieces.join(""))],
    ["of any kind", FastCheck.string()]
  ])("reads a text %s as JSON.parse does, apart from big integers, or rejects it with the same words", (_, texts) => {
    check(texts, (text) => {
      const expected = outcome(JSON.parse, text)
      const read = outcome(Json.parse, text)
      if (typeof expected === "string") return assert.strictEqual(read, expected)
      assert.deepStrictEqual(
        outcome((text) => rounded(Json.parse(text)), text),
        expected
      )
      // Whatever stands beside a big integer takes another way.
      assert.deepStrictEqual(outcome(Json.parse, ` [${text}\r\n,\t9007199254740993 ] `), {
        value: [(read as { readonly value: unknown }).value, 9007199254740993n]
      })
    })
  })

  it("writes a value as JSON.stringify does", () => {
    const space = FastCheck.oneof(
      FastCheck.integer({ min: -1, max: 12 }),
      FastCheck.constantFrom("", "\t", "a longer text")
    )
    check(FastCheck.tuple(anything, space), ([value, space]) => {
      assert.strictEqual(Json.stringify(value, space), JSON.stringify(value, null, space))
    })
  })

  it("round-trips any value with big integers", () => {
    check(FastCheck.tuple(exact, FastCheck.constantFrom(0, 2)), ([value, space]) => {
      assert.deepStrictEqual(Json.parse(Json.stringify(value, space)), value)
    })
  })
})
