import { assert, describe, it } from "vitest"
import { decode, sign, UserSigError } from "../src/index.js"
import { app, fields, spell, userSigOf } from "./userSigs.js"

const options = { ...app, userId: "alice", expire: 86_400, time: 1767225600 }

const rejected = (userSig: unknown): UserSigError => {
  try {
    decode(userSig as string)
  } catch (error) {
    assert.instanceOf(error, UserSigError)
    return error
  }
  throw new Error("was decoded")
}

const withField = (name: string, value: unknown): string => userSigOf(JSON.stringify({ ...fields, [name]: value }))

describe("decode", () => {
  it("returns the claims of a UserSig", () => {
    const claims = decode(sign({ ...options, userBuf: Uint8Array.of(1, 2) }))
    assert.deepStrictEqual({ ...claims }, {
      version: "2.0",
      userId: "alice",
      sdkAppId: app.sdkAppId,
      time: 1767225600,
      expire: 86_400,
      userBuf: Uint8Array.of(1, 2)
    } as never)
    assert.match(claims.sig, /^[\w+/]{43}=$/)
  })

  it("does not print the signature", () => {
    const claims = decode(sign(options))
    assert.notInclude(JSON.stringify(claims), claims.sig)
    assert.notInclude(Object.keys(claims), "sig")
  })

  it("returns bytes that do not change later", () => {
    const first = decode(sign({ ...options, userBuf: Uint8Array.of(1, 2) }))
    decode(sign({ ...options, userBuf: Uint8Array.of(3, 4) }))
    assert.deepStrictEqual(first.userBuf, Uint8Array.of(1, 2))
  })

  it("reads both alphabets and both paddings", () => {
    for (let index = 0; index < 100; index++) {
      const userSig = sign({ ...options, userId: `user${index}` })
      const standard = userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=")
      assert.deepStrictEqual(decode(standard), decode(userSig))
      assert.deepStrictEqual(decode(userSig.replaceAll("_", "=")), decode(userSig))
    }
  })

  it("accepts any order of the fields, white space, escapes and unknown fields", () => {
    const { "TLS.sig": sig, ...others } = fields
    const content = JSON.stringify({ "TLS.sig": sig, more: [1], ...others }, null, 2)
    assert.strictEqual(decode(userSigOf(content.replace("alice", "\\u0061lice"))).userId, "alice")
  })

  it.each([
    ["nothing", ""],
    ["undefined", undefined],
    ["bytes", new Uint8Array(8)],
    ["no base64", "%%%%"],
    ["other letters", "张".repeat(8)],
    ["padding inside", "eJ==yrVg"],
    ["padding only", "____"],
    ["base64 that is not padded", sign(options).replace(/_*$/, "") + "A".repeat(1)],
    ["base64 of nothing deflated", "AAAAAAAAAAAA"],
    ["two bytes", "eAE_"],
    ["a UserSig that is too long", "A".repeat(24_596)],
    ["content that is too long", userSigOf(JSON.stringify({ ...fields, more: "x".repeat(1000) }).repeat(17))],
    ["no JSON", userSigOf("TLS.ver:2.0")],
    ["cut off JSON", userSigOf('{"TLS.ver":"2.0"')],
    ["a list of one", userSigOf(JSON.stringify([fields]))],
    ["null", userSigOf("null")],
    ["a string", userSigOf('"2.0"')],
    ["no UTF-8", userSigOf(Uint8Array.of(0x7b, 0xff, 0x7d))],
    ["a byte order mark", userSigOf(`\ufeff${JSON.stringify(fields)}`)]
  ])("rejects %s", (_what, userSig) => {
    const error = rejected(userSig)
    assert.strictEqual(error.reason, "Malformed")
    assert.strictEqual(error.option, undefined)
  })

  it.each([
    ["TLS.identifier", undefined],
    ["TLS.identifier", ""],
    ["TLS.identifier", 31415926],
    ["TLS.identifier", "a\nb"],
    ["TLS.identifier", "\ud800"],
    ["TLS.sdkappid", undefined],
    ["TLS.sdkappid", "1400999999"],
    ["TLS.sdkappid", 0],
    ["TLS.sdkappid", 2 ** 32],
    ["TLS.sdkappid", 1.5],
    ["TLS.time", undefined],
    ["TLS.time", null],
    ["TLS.time", -1],
    ["TLS.time", 1767225600.5],
    ["TLS.time", 2 ** 53],
    ["TLS.expire", undefined],
    ["TLS.expire", "86400"],
    ["TLS.expire", -1],
    ["TLS.expire", 0.1],
    ["TLS.expire", Number.MAX_SAFE_INTEGER],
    ["TLS.userbuf", null],
    ["TLS.userbuf", 1],
    ["TLS.userbuf", "AAE"],
    ["TLS.userbuf", "AB=="],
    ["TLS.userbuf", "AA*="],
    ["TLS.sig", undefined],
    ["TLS.sig", ""],
    ["TLS.sig", "AAAA"],
    ["TLS.sig", `${"A".repeat(42)}B=`],
    ["TLS.sig", "A".repeat(43)]
  ])("rejects %s %j", (name, value) => {
    const error = rejected(withField(name, value))
    assert.strictEqual(error.reason, "Malformed")
    assert.include(error.message, name)
  })

  it("distinguishes another version from what is not a UserSig", () => {
    assert.strictEqual(rejected(withField("TLS.ver", "1.0")).reason, "Version")
    assert.strictEqual(rejected(withField("TLS.ver", 2)).reason, "Version")
    assert.strictEqual(rejected(userSigOf('{"TLS.version":"201512300000"}')).reason, "Version")
  })

  it("does not show what it rejects", () => {
    const secret = "8f2d-secret"
    const wrong = [
      secret,
      withField("TLS.identifier", `${secret}\n`),
      withField("TLS.sig", secret),
      withField("TLS.userbuf", secret),
      withField("TLS.time", secret),
      withField("TLS.ver", secret),
      userSigOf(secret),
      spell(Uint8Array.of(0x78, 1, 2, 3))
    ]
    for (const userSig of wrong) {
      const error = rejected(userSig)
      const shown = `${String(error)} ${JSON.stringify(error)} ${error.stack ?? ""} ${String(error.cause)}`
      assert.notInclude(shown, "8f2d")
      assert.notInclude(shown, userSig)
    }
  })
})
