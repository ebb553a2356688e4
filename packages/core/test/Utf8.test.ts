import { assert, describe, it } from "@effect/vitest"
import * as Utf8 from "../src/Utf8.js"

describe("the length of a string in UTF-8", () => {
  it("is the number of bytes that an encoder writes", () => {
    for (const text of ["", "plain", "é", "群组", "👍🏽", "a\uD800b", "\uDC00"])
      assert.strictEqual(Utf8.length(text), new TextEncoder().encode(text).length, text)
  })
})
