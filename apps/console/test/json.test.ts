import * as FastCheck from "effect/FastCheck"
import { describe, expect, it } from "vitest"
import { isObject, type Json, parse, print, same } from "../src/model/Json.js"
import * as Path from "../src/model/Path.js"

const mistake = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? "no mistake" : `${parsed.mistake.line}:${parsed.mistake.column} ${parsed.mistake.message}`
}

describe("reading JSON", () => {
  it("parses and prints what JSON.parse parses", () => {
    FastCheck.assert(
      FastCheck.property(FastCheck.jsonValue(), FastCheck.constantFrom("", "  ", "\t"), (value, indent) => {
        const parsed = parse(JSON.stringify(value, null, indent))
        expect(parsed.ok && print(parsed.value, "")).toBe(JSON.stringify(value))
      })
    )
  })

  it("rejects what JSON.parse rejects", () => {
    const texts = [
      "",
      " ",
      "{",
      "[1,]",
      "{a:1}",
      "'a'",
      "01",
      "1.",
      "+1",
      "nul",
      '"\n"',
      '"\\x"',
      "1 2",
      '{"a":1,}',
      "NaN"
    ]
    for (const text of texts) {
      expect(() => JSON.parse(text) as unknown).toThrow()
      expect([text, parse(text).ok]).toEqual([text, false])
    }
  })

  it("keeps all digits of large integers", () => {
    const text = '{"Next":18446744073709551615,"Mask":-9223372036854775808,"Small":12}'
    const parsed = parse(text)
    expect(parsed.ok && isObject(parsed.value) && parsed.value["Next"]).toBe(18446744073709551615n)
    expect(parsed.ok && print(parsed.value, "")).toBe(text)
  })

  it("reports the line, the column and the reason of invalid JSON", () => {
    expect(mistake('{\n  "a": 1\n  "b": 2\n}')).toBe('3:3 Expected , or }, not "')
    expect(mistake('{\n  "a": 1,\n}')).toBe("2:9 Remove the comma before }")
    expect(mistake('{"a": "b')).toBe('1:7 The string that begins here has no closing "')
    expect(mistake("{'a': 1}")).toBe("1:2 Expected a field name in double quotes, not '")
    expect(mistake('{"a": 1, "a": 2}')).toBe("1:10 The field a is given twice")
    expect(mistake("[[")).toBe("1:3 The JSON ends where a value is expected")
    expect(mistake("[".repeat(100_000))).toBe("1:202 The JSON is nested too deeply")
  })

  it("treats __proto__ as a field", () => {
    const parsed = parse('{"__proto__": {"polluted": true}}')
    expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(["__proto__"])
    const changed = Path.set({}, ["__proto__", "polluted"], true)
    expect(print(changed!, "")).toBe('{"__proto__":{"polluted":true}}')
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
  })
})

describe("changing a value at a path", () => {
  const value: Json = { a: [{ b: 1 }, { b: 2 }], c: "x" }

  it("changes only the value there", () => {
    expect(Path.set(value, ["a", 1, "b"], 3)).toEqual({ a: [{ b: 1 }, { b: 3 }], c: "x" })
    expect(Path.set(value, ["a", 0], undefined)).toEqual({ a: [{ b: 2 }], c: "x" })
    expect(Path.set(value, ["c"], undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }] })
    expect(Path.set(undefined, ["d", 0, "e"], 1)).toEqual({ d: [{ e: 1 }] })
    expect(value).toEqual({ a: [{ b: 1 }, { b: 2 }], c: "x" })
  })

  it("prints a path as errors do", () => {
    expect(Path.shown(["a", 1, "b"])).toBe("a[1].b")
    expect(Path.get(value, ["a", 1, "b"])).toBe(2)
    expect(Path.get(value, ["a", "length"])).toBe(undefined)
  })
})

describe("comparing values", () => {
  it("ignores the order of fields", () => {
    expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
    expect(same({ a: 1 }, { a: 1, b: undefined as never })).toBe(false)
    expect(same([1, 2], [2, 1])).toBe(false)
    expect(same(1n, 1)).toBe(false)
  })
})
