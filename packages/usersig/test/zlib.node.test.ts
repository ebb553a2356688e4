import { createHash } from "node:crypto"
import { constants, deflateSync, inflateSync } from "node:zlib"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { sign } from "../src/index.js"
import { deflate } from "../src/internal/deflate.js"
import { inflate } from "../src/internal/inflate.js"
import { app } from "./userSigs.js"

const ours = (content: Uint8Array): Uint8Array => {
  const out = new Uint8Array(Math.ceil(content.length / 8) * 9 + 16)
  return out.slice(0, deflate(content, content.length, out))
}

const inflated = (data: Uint8Array): Buffer | undefined => {
  try {
    return Buffer.from(inflate(data))
  } catch {
    return undefined
  }
}

const inflatedByZlib = (data: Uint8Array): Buffer | undefined => {
  try {
    return inflateSync(data, { maxOutputLength: 16_384 })
  } catch {
    return undefined
  }
}

/** Bytes in which much repeats, near and far, and some that are hard to compress. */
const contents = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 40 }))
        .map(([bytes, times]) => Buffer.concat(Array.from({ length: times }, () => bytes))),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(text))
    ),
    { maxLength: 12 }
  )
  .map((parts) => Buffer.concat(parts))

const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED
  )
})

describe("deflate", () => {
  it("writes what zlib reads", () => {
    fc.assert(
      fc.property(contents, (content) => {
        assert.isTrue(inflateSync(ours(content)).equals(content))
      }),
      { numRuns: 500 }
    )
  })

  it("makes no UserSig longer than the official Go generator, which does not compress", () => {
    const userIds = fc.oneof(
      fc.string({ minLength: 1, maxLength: 64 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 32 }),
      fc.constantFrom("张".repeat(21), "🎉".repeat(16), "\uffee".repeat(21), "a")
    )
    fc.assert(
      fc.property(
        userIds.filter((userId) => /^[^\p{Cc}\p{Cs}]+$/u.test(userId) && Buffer.byteLength(userId) <= 64),
        fc.option(fc.uint8Array({ maxLength: 8192 }), { nil: undefined }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        (userId, userBuf, expire) => {
          const userSig = sign({ ...app, userId, expire, userBuf })
          const content = inflateSync(Buffer.from(userSig.replaceAll("*", "+").replaceAll("-", "/"), "base64"))
          // Header, a stored block, an empty last block, checksum.
          const stored = 2 + 5 + content.length + 5 + 4
          assert.isAtMost(userSig.length, Math.ceil(stored / 3) * 4)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("makes a typical UserSig about as long as zlib does", () => {
    for (let index = 0; index < 100; index++) {
      const content = JSON.stringify({
        "TLS.ver": "2.0",
        "TLS.identifier": `user-${index * 7919}`,
        "TLS.sdkappid": 1400999999,
        "TLS.time": 1767225600 + index,
        "TLS.expire": 86400,
        "TLS.sig": createHash("sha256").update(String(index)).digest("base64")
      })
      assert.isAtMost(ours(Buffer.from(content)).length, deflateSync(content).length + 8)
    }
  })
})

describe("inflate", () => {
  it("reads what zlib writes, at every level and with every strategy", () => {
    fc.assert(
      fc.property(contents, options, (content, how) => {
        assert.isTrue(inflated(deflateSync(content, how))?.equals(content))
      }),
      { numRuns: 1000 }
    )
  })

  it("reads up to its limit and not a byte more", () => {
    for (const how of [
      { level: 0 },
      { level: 9 },
      { strategy: constants.Z_FIXED },
      { strategy: constants.Z_HUFFMAN_ONLY }
    ]) {
      assert.strictEqual(inflated(deflateSync(Buffer.alloc(16_384, 7), how))?.length, 16_384)
      assert.isUndefined(inflated(deflateSync(Buffer.alloc(16_385, 7), how)))
    }
  })

  it("accepts nothing that zlib rejects", () => {
    fc.assert(
      fc.property(
        contents,
        options,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (...all) => {
          const [content, how, changes] = all
          const data = deflateSync(content, how)
          for (const [place, byte] of changes) data[place % Math.min(data.length, 40)] = byte
          const read = inflated(data)
          if (read !== undefined) assert.isTrue(inflatedByZlib(data)?.equals(read))
        }
      ),
      { numRuns: 5000 }
    )
  })

  it("rejects any bytes that are not a zlib stream", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const data = Uint8Array.of(0x78, 0x9c, ...bytes)
        assert.strictEqual(inflated(data)?.toString("hex"), inflatedByZlib(data)?.toString("hex"))
      }),
      { numRuns: 5000 }
    )
  })

  it("rejects any set bit after the last block, and any byte after the checksum", () => {
    const data = deflateSync(Buffer.from("TLS.ver"), { strategy: constants.Z_FIXED })
    assert.isDefined(inflated(data))
    assert.isUndefined(inflated(Buffer.concat([data, Buffer.of(0)])))
    const last = data.length - 5
    const changed = [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => {
      const copy = Buffer.from(data)
      copy[last]! ^= 1 << bit
      return copy
    })
    assert.isNotEmpty(changed.filter((copy) => inflatedByZlib(copy) !== undefined))
    assert.deepStrictEqual(
      changed.map(inflated),
      changed.map(() => undefined)
    )
  })

  it("rejects a stream that is truncated anywhere", () => {
    for (const how of [{ level: 0 }, { level: 9 }, { strategy: constants.Z_FIXED }]) {
      const data = deflateSync(Buffer.from("TLS.ver TLS.identifier TLS.sdkappid TLS.ver"), how)
      for (let length = 0; length < data.length; length++) assert.isUndefined(inflated(data.subarray(0, length)))
    }
  })
})
