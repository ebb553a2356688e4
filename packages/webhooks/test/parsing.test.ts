import { assert, describe, it } from "@effect/vitest"
import { sha256 } from "@tcchat/usersig/Sha256"
import * as Either from "effect/Either"
import { digest, isLarger, parse } from "../src/internal/content.js"
import { parseQuery } from "../src/internal/query.js"

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe("the size of a body", () => {
  it("is that of its UTF-8, whatever its characters", () => {
    for (const character of [
      "a",
      "\u007F",
      "\u0080",
      "\u07FF",
      "\u0800",
      "\uFFFF",
      "\u{10000}",
      "\u{10FFFF}",
      "\u0800a"
    ]) {
      const text = character.repeat(10)
      const bytes = bytesOf(text)
      for (const content of [text, bytes]) {
        assert.isFalse(isLarger(content, bytes.length), character)
        assert.isTrue(isLarger(content, bytes.length - 1), character)
      }
    }
  })

  it("is not limited where a framework has parsed it", () => {
    assert.isFalse(isLarger({ length: 1000 }, 10))
  })
})

describe("the content of a body", () => {
  it("is a JSON object in valid UTF-8", () => {
    assert.deepStrictEqual(parse('{"a":"é"}'), Either.right({ a: "é" }))
    assert.deepStrictEqual(parse(bytesOf('{"a":"é"}')), Either.right({ a: "é" }))
    const latin1 = bytesOf('{"a":"?"}')
    latin1[6] = 0xe9
    assert.isTrue(Either.isLeft(parse(latin1)))
  })

  it("has the same digest as a string and as bytes", () => {
    const text = '{"a":"é"}'
    assert.strictEqual(digest(text), sha256(text))
    assert.strictEqual(digest(bytesOf(text)), sha256(text))
    assert.strictEqual(digest({ a: "é" }), sha256(text))
  })
})

describe("the query of a URL", () => {
  const read = (text: string) => Either.map(parseQuery(text), (query) => ({ ...query }))

  it("is decoded as a form, without what the service does not send", () => {
    assert.deepStrictEqual(
      read("/a?OptPlatform=a+b%20c&ClientIP=%3A%3A1&own=1&Sign=a=b#Sign=c"),
      Either.right({ OptPlatform: "a b c", ClientIP: "::1", Sign: "a=b" })
    )
    assert.deepStrictEqual(read("/a?%E0=1&Sign&RequestTime="), Either.right({ Sign: "", RequestTime: "" }))
    for (const none of ["/a", "/a?", "/a?#Sign=1", ""]) assert.deepStrictEqual(read(none), Either.right({}))
  })

  it("is invalid if a parameter is, with its name", () => {
    for (const [text, problem] of [
      ["?Sign=%E0%A4%A", "Sign is not URL-encoded"],
      ["?Sign=1&Sign=1", "Sign occurs twice"],
      ["?CallbackCommand=a%20b", "CallbackCommand is not a valid name"],
      ["?CallbackCommand=a%0Ab", "CallbackCommand is not a valid name"],
      [`?CallbackCommand=${"a".repeat(129)}`, "CallbackCommand is not a valid name"]
    ] as const)
      assert.deepStrictEqual(read(text), Either.left(problem))
    for (const command of ["", "!~", "a".repeat(128)])
      assert.deepStrictEqual(read(`?CallbackCommand=${command}`), Either.right({ CallbackCommand: command }))
  })
})
