import { constants, deflateSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { verify } from "../src/index.js"
import { app, spell } from "./userSigs.js"

const megabyte = 2 ** 20

const bombs = {
  zeros: deflateSync(Buffer.alloc(10 * megabyte)),
  "zeros with fixed codes": deflateSync(Buffer.alloc(megabyte), { strategy: constants.Z_FIXED }),
  "a text": deflateSync("TLS.identifier".repeat(100_000)),
  "a JSON text": deflateSync(`{"TLS.ver":"2.0","TLS.identifier":"${"a".repeat(megabyte)}"}`),
  "nested lists": deflateSync("[".repeat(16_000)),
  "many small blocks": Buffer.concat([Buffer.of(0x78, 0x01), Buffer.alloc(18_000, Buffer.of(0, 0, 0, 255, 255))])
}

describe("a UserSig that inflates to a large size", () => {
  it.each(Object.entries(bombs))("takes less than a megabyte: %s", (_what, data) => {
    const userSig = spell(data.subarray(0, 18_444))
    const check = () => verify(userSig, app)
    assert.deepStrictEqual(check(), { ok: false, reason: "Malformed" })

    const buffers = process.memoryUsage().arrayBuffers
    check()
    assert.isBelow(process.memoryUsage().arrayBuffers - buffers, megabyte)
  })

  it("is not even decoded when it is too long", () => {
    assert.deepStrictEqual(verify("A".repeat(50 * megabyte), app), { ok: false, reason: "Malformed" })
  })
})
