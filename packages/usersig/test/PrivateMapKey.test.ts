import { assert, describe, it } from "vitest"
import {
  decode,
  Privilege,
  type PrivateMapKeyOptions,
  signPrivateMapKey,
  userBuf,
  UserSigError,
  verify
} from "../src/index.js"
import { app, toHex } from "./userSigs.js"

const user = { ...app, userId: "host", expire: 7200, time: 1767225600 }
const room = { ...user, roomId: 88, privileges: ["enterRoom", "receiveAudio", "receiveVideo"] } as const

const field = (bytes: Uint8Array, offset: number): string => toHex(bytes.slice(offset, offset + 4))

/** The digits of fields of these sizes. */
const spaced = (bytes: Uint8Array, ...sizes: ReadonlyArray<number>): string => {
  let offset = 0
  return sizes.map((size) => toHex(bytes.slice(offset, (offset += size)))).join(" ")
}

describe("userBuf", () => {
  it("lays out a room with a number", () => {
    const bytes = userBuf(room)
    assert.strictEqual(
      spaced(bytes, 1, 2, 4, 4, 4, 4, 4, 4),
      "00 0004 686f7374 5381903f 00000058 6955d520 0000002a 00000000"
    )
  })

  it("lays out a room with a name", () => {
    const bytes = userBuf({ ...user, roomName: "教室", privileges: ["all"] })
    assert.strictEqual(
      spaced(bytes, 1, 2, 4, 4, 4, 4, 4, 4, 2, 6),
      "01 0004 686f7374 5381903f 00000000 6955d520 000000ff 00000000 0006 e69599e5aea4"
    )
  })

  it("counts the length of a user id in bytes", () => {
    const bytes = userBuf({ ...room, userId: "张三" })
    assert.strictEqual(toHex(bytes.slice(0, 9)), "000006e5bca0e4b889")
  })

  it("has room for the longest id and name", () => {
    const name = "室".repeat(2701)
    const bytes = userBuf({ ...user, userId: "🎉".repeat(16), roomName: name, privileges: 255 })
    assert.strictEqual(bytes.length, 3 + 64 + 20 + 2 + 8103)
    assert.strictEqual(toHex(bytes.slice(87, 89)), "1fa7")
    const key = signPrivateMapKey({ ...user, userId: "🎉".repeat(16), roomName: name, privileges: 255 })
    assert.deepStrictEqual(decode(key).userBuf, bytes)
  })

  it("writes unsigned numbers", () => {
    const bytes = userBuf({ ...room, sdkAppId: 0xffffffff, roomId: 0xfffffffe, privileges: 0x80000001 })
    assert.deepStrictEqual(
      [7, 11, 19].map((offset) => field(bytes, offset)),
      ["ffffffff", "fffffffe", "80000001"]
    )
  })

  it("writes the expiry of a long validity modulo 2^32", () => {
    assert.strictEqual(field(userBuf({ ...room, time: 2 ** 32 - 10, expire: 12 }), 15), "00000002")
  })

  it("accepts privileges by name or as bits", () => {
    const names = Object.keys(Privilege) as ReadonlyArray<Privilege>
    for (const name of names)
      assert.deepStrictEqual(
        userBuf({ ...room, privileges: [name] }),
        userBuf({ ...room, privileges: Privilege[name] })
      )
    assert.deepStrictEqual(
      userBuf({ ...room, privileges: names.filter((name) => name !== "all") }),
      userBuf({ ...room, privileges: ["all"] })
    )
    assert.strictEqual(field(userBuf({ ...room, privileges: [] }), 19), "00000000")
    assert.strictEqual(field(userBuf({ ...room, privileges: ["enterRoom", "enterRoom"] }), 19), "00000002")
  })

  it.each([
    ["roomId", { roomId: undefined }],
    ["roomId", { roomName: "class" }],
    ["roomId", { roomId: -1 }],
    ["roomId", { roomId: 2 ** 32 }],
    ["roomId", { roomId: 1.5 }],
    ["roomId", { roomId: "88" }],
    ["roomName", { roomId: undefined, roomName: "" }],
    ["roomName", { roomId: undefined, roomName: "a\n" }],
    ["roomName", { roomId: undefined, roomName: "\ud800" }],
    ["roomName", { roomId: undefined, roomName: 88 }],
    ["roomName", { roomId: undefined, roomName: "x".repeat(8104) }],
    ["privileges", { privileges: undefined }],
    ["privileges", { privileges: -1 }],
    ["privileges", { privileges: 2 ** 32 }],
    ["privileges", { privileges: 0.5 }],
    ["privileges", { privileges: "all" }],
    ["privileges", { privileges: ["toString"] }],
    ["privileges", { privileges: ["enter"] }],
    ["privileges", { privileges: [2] }],
    ["userId", { userId: "" }],
    ["sdkAppId", { sdkAppId: 0 }],
    ["expire", { expire: -1 }],
    ["time", { time: 1.5 }]
  ])("rejects a wrong %s: %j", (option, change) => {
    const message = new RegExp(`^${option} must be `)
    assert.throws(() => userBuf({ ...room, ...change } as PrivateMapKeyOptions), UserSigError, message)
    assert.throws(() => signPrivateMapKey({ ...room, ...change } as PrivateMapKeyOptions), UserSigError, message)
  })
})

describe("signPrivateMapKey", () => {
  it("signs a UserSig that contains the room", () => {
    const key = signPrivateMapKey(room)
    assert.deepStrictEqual(decode(key).userBuf, userBuf(room))
    assert.isTrue(verify(key, { ...user, userBuf: userBuf(room) }).ok)
  })

  it("expires at the same time in the claims and in the userbuf when no time is given", () => {
    const { time: _, ...now } = room
    const claims = decode(signPrivateMapKey(now))
    assert.strictEqual(field(claims.userBuf!, 15), (claims.time + claims.expire).toString(16))
  })

  it("is not valid for logging in", () => {
    const result = verify(signPrivateMapKey(room), user)
    assert.strictEqual(result.ok ? "ok" : result.reason, "UserBuf")
  })
})
