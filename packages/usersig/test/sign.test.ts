import { assert, describe, it, vi } from "vitest"
import { decode, sign, type SignOptions, UserSigError, verify } from "../src/index.js"
import { app } from "./userSigs.js"

const options = { ...app, userId: "alice", expire: 86_400, time: 1767225600 }

const rejected = (change: Partial<Record<keyof SignOptions, unknown>>): UserSigError => {
  try {
    sign({ ...options, ...change } as SignOptions)
  } catch (error) {
    assert.instanceOf(error, UserSigError)
    return error
  }
  throw new Error("was signed")
}

describe("sign", () => {
  it("issues the UserSig now when no time is given", () => {
    vi.useFakeTimers({ now: 1767225600_999 })
    try {
      assert.strictEqual(decode(sign({ ...app, userId: "alice", expire: 60 })).time, 1767225600)
    } finally {
      vi.useRealTimers()
    }
  })

  it("uses only characters that need no escape in a URL", () => {
    for (let index = 0; index < 200; index++)
      assert.match(sign({ ...options, userId: `user ${index} é"\\` }), /^[A-Za-z\d*-]+_{0,2}$/)
  })

  it("signs with the key as a string, not with the bytes that its digits encode", () => {
    assert.isTrue(verify(sign({ ...options, secretKey: "ABCD" }), { ...options, secretKey: "ABCD" }).ok)
    assert.isFalse(verify(sign({ ...options, secretKey: "ABCD" }), { ...options, secretKey: "abcd" }).ok)
  })

  it("distinguishes ids that look alike", () => {
    assert.notStrictEqual(decode(sign({ ...options, userId: "é" })).userId, "e\u0301")
    assert.strictEqual(decode(sign({ ...options, userId: "e\u0301" })).userId, "e\u0301")
  })

  it.each([
    ["one byte", "a"],
    ["64 bytes", "m".repeat(64)],
    ["64 bytes of Chinese", `${"张".repeat(21)}a`],
    ["64 bytes of emoji", "🎉".repeat(16)],
    ["line separators of Unicode", "a\u2028b\u2029c"],
    ["digits", "31415926"]
  ])("takes a user id of %s", (_what, userId) => {
    const userSig = sign({ ...options, userId })
    assert.strictEqual(decode(userSig).userId, userId)
    assert.isTrue(verify(userSig, { ...options, userId }).ok)
  })

  it.each([
    ["expire 0", { expire: 0 }],
    ["a hundred years", { expire: 3_155_760_000 }],
    ["more than 32 bits of seconds", { expire: 2 ** 40 }],
    ["the time 0", { time: 0 }],
    ["the largest SDKAppID", { sdkAppId: 0xffffffff }],
    ["an empty userbuf", { userBuf: new Uint8Array(0) }],
    ["the largest userbuf", { userBuf: new Uint8Array(8192).fill(0xfe) }],
    ["a userbuf as base64", { userBuf: "AAE+/w==" }],
    ["a key of more than a block", { secretKey: "k".repeat(65) }]
  ])("takes %s", (_what, change) => {
    const all = { ...options, ...change }
    const result = verify(sign(all), all)
    assert.isTrue(result.ok)
    assert.strictEqual(result.claims?.expire, all.expire)
    assert.strictEqual(result.claims?.time, all.time)
  })

  it.each([
    ["userId", ""],
    ["userId", "m".repeat(65)],
    ["userId", "张".repeat(22)],
    ["userId", "a\nTLS.sdkappid:1"],
    ["userId", "a\u0000"],
    ["userId", "a\u007f"],
    ["userId", "a\u0085"],
    ["userId", "a\ud800"],
    ["userId", "\udc00a"],
    ["userId", 31415926],
    ["userId", undefined],
    ["secretKey", ""],
    ["secretKey", "k\n"],
    ["secretKey", undefined],
    ["secretKey", new Uint8Array(32)],
    ["secretKey", "k".repeat(1025)],
    ["sdkAppId", 0],
    ["sdkAppId", -1],
    ["sdkAppId", 1.5],
    ["sdkAppId", 2 ** 32],
    ["sdkAppId", "1400999999"],
    ["sdkAppId", Number.NaN],
    ["expire", -1],
    ["expire", 1.5],
    ["expire", Number.NaN],
    ["expire", Number.POSITIVE_INFINITY],
    ["expire", Number.MAX_SAFE_INTEGER],
    ["expire", "86400"],
    ["expire", undefined],
    ["time", -1],
    ["time", 0.5],
    ["time", 1767225600_000],
    ["time", Number.NaN],
    ["time", new Date()],
    ["userBuf", new Uint8Array(8193)],
    ["userBuf", [1, 2, 3]],
    ["userBuf", "not base64"],
    ["userBuf", "AAE"],
    ["userBuf", "AB=="],
    ["userBuf", "A".repeat(10_928)]
  ] as const)("rejects %s %j", (option, value) => {
    const error = rejected({ [option]: value })
    assert.strictEqual(error.reason, "InvalidOption")
    assert.strictEqual(error.option, option)
    assert.match(error.message, new RegExp(`^${option} must be `))
  })

  it("does not show a rejected key or any other value", () => {
    const secret = "8f2d-secret\n"
    for (const option of ["secretKey", "userId", "userBuf"] as const) {
      const error = rejected({ [option]: secret })
      const shown = `${String(error)} ${JSON.stringify(error)} ${error.stack ?? ""} ${Object.values(error).join(" ")}`
      assert.notInclude(shown, "8f2d")
    }
  })

  it("signs for one app after another", () => {
    const other = { sdkAppId: 20007777, secretKey: "another key" }
    for (let index = 0; index < 3; index++)
      for (const one of [app, other])
        assert.isTrue(verify(sign({ ...one, userId: "alice", expire: 60 }), { ...one, userId: "alice" }).ok)
    assert.isFalse(verify(sign({ ...options, secretKey: "another key" }), options).ok)
  })
})
