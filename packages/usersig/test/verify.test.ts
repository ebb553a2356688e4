import { assert, describe, it } from "vitest"
import { errorCode, type Reason, sign, userBuf, UserSigError, verify, type VerifyOptions } from "../src/index.js"
import { app, fields, userSigOf } from "./userSigs.js"

const issued = 1767225600
const expire = 86_400
const userSig = sign({ ...app, userId: "alice", expire, time: issued })
const expected = { ...app, userId: "alice", time: issued }
const bytes = Uint8Array.of(0, 1, 254, 255)
const withBytes = sign({ ...app, userId: "alice", expire, time: issued, userBuf: bytes })

const reasonOf = (userSig: string, options: VerifyOptions): Reason | "ok" => {
  const result = verify(userSig, options)
  return result.ok ? "ok" : result.reason
}

describe("verify", () => {
  it("accepts a signed UserSig, and returns its claims", () => {
    const result = verify(userSig, expected)
    assert.deepStrictEqual(result, {
      ok: true,
      claims: { version: "2.0", userId: "alice", sdkAppId: app.sdkAppId, time: issued, expire } as never
    })
  })

  it("accepts any user when none is expected", () => {
    const { userId: _, ...anyone } = expected
    assert.strictEqual(verify(userSig, anyone).claims?.userId, "alice")
    assert.strictEqual(reasonOf(userSig, { ...anyone, userId: undefined }), "ok")
  })

  it.each([
    ["another application", { sdkAppId: 1400999998 }, "OtherApp", 70014],
    ["another user", { userId: "bob" }, "OtherUser", 70013],
    ["no user", { userId: "" }, "OtherUser", 70013],
    [
      "another key",
      { secretKey: "1f44a931e63a0e739008035db1ce4d9661cf8850a18565f54418a9052679856e" },
      "Signature",
      70009
    ],
    ["a userbuf", { userBuf: bytes }, "UserBuf", undefined],
    ["an empty userbuf", { userBuf: "" }, "UserBuf", undefined],
    ["a later day", { time: issued + expire + 1 }, "Expired", 70001],
    ["an earlier day", { time: issued - 86_400 }, "NotYetValid", undefined]
  ] as const)("rejects a UserSig where %s is expected, with the code of the service", (_what, change, reason, code) => {
    const result = verify(userSig, { ...expected, ...change })
    assert.strictEqual(result.ok, false)
    if (result.ok) return
    assert.strictEqual(result.reason, reason)
    assert.strictEqual(errorCode(result.reason), code)
    assert.strictEqual(result.claims?.userId, "alice")
  })

  it("accepts the last second of the validity", () => {
    assert.strictEqual(reasonOf(userSig, { ...expected, time: issued + expire }), "ok")
    assert.strictEqual(reasonOf(userSig, { ...expected, time: issued + expire + 1 }), "Expired")
  })

  it("tolerates clocks that differ by 300 seconds", () => {
    assert.strictEqual(reasonOf(userSig, { ...expected, time: issued - 300 }), "ok")
    assert.strictEqual(reasonOf(userSig, { ...expected, time: issued - 301 }), "NotYetValid")
  })

  it("checks at the current time when none is given", () => {
    const { time: _, ...now } = expected
    assert.strictEqual(reasonOf(sign({ ...app, userId: "alice", expire: 60 }), now), "ok")
    assert.strictEqual(reasonOf(sign({ ...app, userId: "alice", expire: 60, time: issued }), now), "Expired")
  })

  it("requires a userbuf exactly if one is expected", () => {
    assert.strictEqual(reasonOf(withBytes, expected), "UserBuf")
    assert.strictEqual(reasonOf(withBytes, { ...expected, userBuf: bytes }), "ok")
    assert.strictEqual(reasonOf(withBytes, { ...expected, userBuf: "AAH+/w==" }), "ok")
    assert.strictEqual(reasonOf(withBytes, { ...expected, userBuf: bytes.slice(1) }), "UserBuf")
    assert.strictEqual(reasonOf(withBytes, { ...expected, userBuf: "any" }), "ok")
    assert.strictEqual(reasonOf(userSig, { ...expected, userBuf: "any" }), "ok")
  })

  it("checks a PrivateMapKey against the room that is entered", () => {
    const user = { ...app, userId: "alice", expire: 300, time: issued }
    const room = userBuf({ ...user, roomName: "class 7B", privileges: ["enterRoom"] })
    const other = userBuf({ ...user, roomName: "class 7C", privileges: ["enterRoom"] })
    const key = sign({ ...user, userBuf: room })
    assert.strictEqual(reasonOf(key, { ...expected, userBuf: room }), "ok")
    assert.strictEqual(reasonOf(key, { ...expected, userBuf: other }), "UserBuf")
  })

  it.each([
    ["nothing", "", "Malformed"],
    ["no text", undefined, "Malformed"],
    ["a truncated UserSig", userSig.slice(0, -4), "Malformed"],
    ["a UserSig and a line break", `${userSig}\n`, "Malformed"],
    ["version 1", userSigOf(JSON.stringify({ ...fields, "TLS.ver": "1.0" })), "Version"],
    ["no version", userSigOf(JSON.stringify({ ...fields, "TLS.ver": undefined })), "Version"],
    ["a signature of zeros", userSigOf(JSON.stringify(fields)), "Signature"]
  ] as const)("says why it rejects %s", (_what, userSig, reason) => {
    assert.strictEqual(reasonOf(userSig as string, expected), reason)
  })

  it("returns the code for a UserSig that cannot be decoded", () => {
    assert.strictEqual(errorCode("Malformed"), 70003)
    assert.strictEqual(errorCode("Version"), 70003)
  })

  it("returns no claims where there are none", () => {
    assert.deepStrictEqual(verify("", expected), { ok: false, reason: "Malformed" })
  })

  it.each([
    ["time", { time: 1767225600.5 }],
    ["time", { time: 1767225600_000 }],
    ["secretKey", { secretKey: "" }],
    ["sdkAppId", { sdkAppId: 0 }],
    ["userId", { userId: 1 as never }],
    ["userBuf", { userBuf: "all" }]
  ])("throws for an invalid %s, which is no fault of the UserSig", (option, change) => {
    assert.throws(() => verify(userSig, { ...expected, ...change }), UserSigError, new RegExp(`^${option} must be `))
  })
})
