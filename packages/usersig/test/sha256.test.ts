import { hmac as referenceHmac } from "@noble/hashes/hmac"
import { sha256 as reference } from "@noble/hashes/sha2"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { hmac, makeKey } from "../src/internal/hmac.js"
import { encodeUtf8 } from "../src/internal/utf8.js"
import { sha256 } from "../src/Sha256.js"
import { fromHex, toHex } from "./userSigs.js"

const sign = (secret: string, text: Uint8Array): string => {
  const bytes = new Uint8Array(text.length + 72)
  bytes.set(text)
  return toHex(hmac(makeKey(secret), bytes, text.length))
}

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"]
  ])("hashes the examples of FIPS 180-4", (text, digest) => {
    assert.strictEqual(sha256(encodeUtf8(text)), digest)
    assert.strictEqual(sha256(text), digest)
  })

  it("agrees with @noble/hashes on every length up to five blocks", () => {
    for (let length = 0; length <= 320; length++) {
      const text = Uint8Array.from({ length }, (_, index) => (index * 167 + length) & 255)
      assert.strictEqual(sha256(text), toHex(reference(text)))
    }
  })

  it("agrees with @noble/hashes on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (text) => {
        assert.strictEqual(sha256(text), toHex(reference(text)))
      }),
      { numRuns: 500 }
    )
  })
})

describe("HMAC-SHA256", () => {
  it.each([
    [
      "Jefe",
      "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ],
    ["\u000b".repeat(20), "4869205468657265", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"]
  ])("signs the examples of RFC 4231", (secret, text, digest) => {
    assert.strictEqual(sign(secret, fromHex(text)), digest)
  })

  it("agrees with @noble/hashes on any key and message", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 500 }), (secret, text) => {
        assert.strictEqual(sign(secret, text), toHex(referenceHmac(reference, encodeUtf8(secret), text)))
      }),
      { numRuns: 1000 }
    )
  })

  it("agrees with @noble/hashes on keys around the length of a block", () => {
    const text = encodeUtf8("TLS.identifier:alice\n")
    for (let length = 1; length <= 130; length++) {
      const secret = "key!".repeat(40).slice(0, length)
      assert.strictEqual(sign(secret, text), toHex(referenceHmac(reference, encodeUtf8(secret), text)))
    }
  })
})
