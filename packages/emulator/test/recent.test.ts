import { assert, describe, it } from "@effect/vitest"
import { crc32 } from "../src/internal/message/deduplication.js"
import { bytes, utf8 } from "../src/internal/utf8.js"

describe("the CRC32 of a string", () => {
  it("is that of its UTF-8 bytes", () => {
    assert.strictEqual(crc32("123456789"), 0xcbf43926)
    assert.strictEqual(crc32(""), 0)
    for (const text of ["a", "é", "工作", "😀", "x é 工 😀 y"]) {
      assert.deepStrictEqual(utf8(text), [...Buffer.from(text)])
      assert.strictEqual(bytes(text), Buffer.byteLength(text))
    }
  })
})
