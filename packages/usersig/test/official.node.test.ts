import { inflateSync } from "node:zlib"
import fc from "fast-check"
import official from "tls-sig-api-v2"
import { assert, describe, it } from "vitest"
import { decode, makeSigner, sign, signPrivateMapKey, userBuf, verify } from "../src/index.js"
import { app } from "./userSigs.js"

/** Decodes a UserSig by the layout of the official package, without our code. */
const read = (userSig: string): Record<string, unknown> => {
  const base64 = userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=")
  return JSON.parse(inflateSync(Buffer.from(base64, "base64")).toString("utf8")) as Record<string, unknown>
}

const plain = /^[^\p{Cc}\p{Cs}]+$/u
const userIds = fc
  .oneof(fc.string({ maxLength: 64 }), fc.string({ unit: "binary", maxLength: 32 }), fc.stringMatching(/^[\w-]{1,32}$/))
  .filter((userId) => plain.test(userId) && Buffer.byteLength(userId) <= 64)
const asciiIds = fc.stringMatching(/^[ -~]{1,32}$/)
const keys = fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }).filter((key) => plain.test(key))
const sdkAppIds = fc.integer({ min: 1, max: 0xffffffff })
const expires = fc.oneof(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 2 ** 50 }))
const times = fc.integer({ min: 0, max: 2 ** 33 })
const buffers = fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined })
const runs = { numRuns: 1000 }

describe("our UserSigs", () => {
  it("are decoded and verified by the layout and the signature of the official package", () => {
    fc.assert(
      fc.property(
        sdkAppIds,
        keys,
        userIds,
        expires,
        times,
        buffers,
        (sdkAppId, secretKey, userId, expire, time, bytes) => {
          const content = read(sign({ sdkAppId, secretKey, userId, expire, time, userBuf: bytes }))
          const buffer = bytes === undefined ? {} : { "TLS.userbuf": Buffer.from(bytes).toString("base64") }
          assert.deepStrictEqual(content, {
            "TLS.ver": "2.0",
            "TLS.identifier": userId,
            "TLS.sdkappid": sdkAppId,
            "TLS.time": time,
            "TLS.expire": expire,
            ...buffer,
            "TLS.sig": new official.Api(sdkAppId, secretKey)._hmacsha256(
              userId,
              time,
              expire,
              buffer["TLS.userbuf"] ?? null
            )
          })
        }
      ),
      runs
    )
  })

  it("equal those of the official package for a room", () => {
    const api = new official.Api(app.sdkAppId, app.secretKey)
    const rooms = fc.oneof(
      fc.record({ roomId: fc.integer({ min: 0, max: 0xffffffff }), roomName: fc.constant(undefined) }),
      fc.record({ roomName: asciiIds, roomId: fc.constant(undefined) })
    )
    fc.assert(
      fc.property(asciiIds, fc.integer({ min: 0, max: 2 ** 31 }), rooms, fc.integer({ min: 0, max: 255 }), (...all) => {
        const [userId, expire, room, privileges] = all
        const theirs =
          room.roomName === undefined
            ? api.genPrivateMapKey(userId, expire, room.roomId, privileges)
            : api.genPrivateMapKeyWithStringRoomID(userId, expire, room.roomName, privileges)
        const { time } = decode(theirs)
        assert.deepStrictEqual(
          read(signPrivateMapKey({ ...app, ...room, userId, expire, time, privileges })),
          read(theirs)
        )
        const bytes = userBuf({ ...app, ...room, userId, expire, time, privileges })
        assert.isTrue(verify(theirs, { ...app, userId, userBuf: bytes }).ok)
      }),
      runs
    )
  })
})

describe("UserSigs of the official package", () => {
  it("are verified", () => {
    fc.assert(
      fc.property(sdkAppIds, keys, userIds, expires, buffers, (sdkAppId, secretKey, userId, expire, bytes) => {
        const api = new official.Api(sdkAppId, secretKey)
        const userSig =
          bytes === undefined ? api.genUserSig(userId, expire) : api.genSig(userId, expire, Buffer.from(bytes))
        const result = verify(userSig, { sdkAppId, secretKey, userId, userBuf: bytes })
        assert.isTrue(result.ok)
        assert.strictEqual(result.claims?.expire, expire)
        assert.deepStrictEqual(
          result.claims?.userBuf && Buffer.from(result.claims.userBuf),
          bytes && Buffer.from(bytes)
        )
      }),
      runs
    )
  })

  it("are verified when they are long", () => {
    const userId = Array.from({ length: 1000 }, (_, index) => (index * 7919).toString(36)).join("")
    const api = new official.Api(app.sdkAppId, app.secretKey)
    assert.isTrue(makeSigner(app).verify(api.genUserSig(userId, 60), { userId }).ok)
  })

  it("are rejected with another key", () => {
    fc.assert(
      fc.property(keys, keys, userIds, (key, other, userId) => {
        fc.pre(key !== other)
        const userSig = new official.Api(app.sdkAppId, key).genUserSig(userId, 60)
        const result = verify(userSig, { sdkAppId: app.sdkAppId, secretKey: other, userId })
        assert.deepInclude(result, { ok: false, reason: "Signature" })
      }),
      runs
    )
  })

  it("are rejected when their id contains a line break", () => {
    const userSig = new official.Api(app.sdkAppId, app.secretKey).genUserSig("alice\nTLS.sdkappid:1", 60)
    assert.deepStrictEqual(verify(userSig, app), { ok: false, reason: "Malformed" })
  })
})
