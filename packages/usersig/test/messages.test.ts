import { assert, describe, it } from "vitest"
import { decode, sign, UserSigError, verify } from "../src/index.js"
import { signPrivateMapKey } from "../src/PrivateMapKey.js"
import { app, fields, userSigOf } from "./userSigs.js"

const caught = (run: () => unknown): UserSigError => {
  try {
    run()
  } catch (error) {
    assert.instanceOf(error, UserSigError)
    return error
  }
  throw new Error("nothing was thrown")
}

const claims = { ...app, userId: "alice", expire: 60 }

describe("the message of an error", () => {
  it.each([
    ["", "it is empty, or not a string"],
    [undefined, "it is empty, or not a string"],
    ["A".repeat(24_593), "it is longer than 24592 characters"],
    ["A".repeat(24_592), "it is truncated or changed, and cannot be inflated"],
    ["eJ", "it is truncated, or not base64"],
    ["eJ!!", "it is truncated, or not base64"],
    ["eJyr", "it is truncated or changed, and cannot be inflated"],
    [userSigOf("TLS.ver:2.0"), "its content is not JSON"],
    [userSigOf("[]"), "its content is not an object"],
    [
      userSigOf(JSON.stringify({ ...fields, "TLS.identifier": 7 })),
      "TLS.identifier is not a string, or contains control characters"
    ],
    [
      userSigOf(JSON.stringify({ ...fields, "TLS.sdkappid": 0 })),
      "TLS.sdkappid is not an integer from 1 to 4294967295"
    ],
    [userSigOf(JSON.stringify({ ...fields, "TLS.userbuf": 7 })), "TLS.userbuf is not base64"],
    [userSigOf(JSON.stringify({ ...fields, "TLS.sig": "AAAA" })), "TLS.sig is not a signature"]
  ])("says why a string is not a UserSig: %#", (userSig, why) => {
    assert.strictEqual(caught(() => decode(userSig as string)).message, `This is not a UserSig: ${why}`)
  })

  it("says that the version is another one", () => {
    const error = caught(() => decode(userSigOf(JSON.stringify({ ...fields, "TLS.ver": "3.0" }))))
    assert.strictEqual(String(error), "UserSigError: The version of this UserSig is not 2.0")
  })

  it.each([
    [{ time: 100_000_000_000 }, "time must be an integer: a Unix time in seconds, not milliseconds"],
    [{ userBuf: 7 }, "userBuf must be a Uint8Array of at most 8192 bytes, or their standard base64"]
  ])("names the option and its limit: %#", (wrong, message) => {
    assert.strictEqual(caught(() => sign({ ...claims, ...wrong } as never)).message, message)
  })

  it("names the option and its limit also for a room", () => {
    const message = (room: object) => caught(() => signPrivateMapKey({ ...claims, ...room } as never)).message
    assert.strictEqual(message({}), "roomId must be given if and only if roomName is omitted")
    assert.match(
      message({ roomId: 1, privileges: ["Fly"] }),
      /^privileges must be a sum of bits, or an array of \w+(, \w+)+$/
    )
  })

  it("names the option and its limit also for what is expected", () => {
    const error = caught(() => verify("", { ...app, userId: 7 as never }))
    assert.strictEqual(error.message, "userId must be a string")
  })
})

describe("the limits", () => {
  it("of a time and of a userbuf are reached", () => {
    assert.strictEqual(decode(sign({ ...claims, time: 99_999_999_999 })).time, 99_999_999_999)
    const userBuf = "A".repeat(10_923) + "="
    assert.strictEqual(decode(sign({ ...claims, userBuf })).userBuf?.length, 8192)
  })
})
