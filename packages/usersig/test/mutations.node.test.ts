import { assert, describe, it } from "vitest"
import { decode, sign, signPrivateMapKey, UserSigError, verify } from "../src/index.js"
import fixture from "./fixtures/usersig.json" with { type: "json" }
import { app } from "./userSigs.js"

const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-"

/** Numbers that are the same in every run (mulberry32). */
const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

const next = random(20260101)
const pick = (): string => characters.charAt(next(characters.length))

const kinds: ReadonlyArray<(text: string, at: number) => string> = [
  (text, at) => text.slice(0, at) + pick() + text.slice(at + 1),
  (text, at) => text.slice(0, at) + pick() + pick() + text.slice(at + 2),
  (text, at) => text.slice(0, at) + String.fromCharCode(next(0x3000)) + text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + pick() + text.slice(at),
  (text, at) => text.slice(0, at) + pick() + pick() + pick() + pick() + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 4),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  (text, at) => text + text.slice(at),
  (text, at) => text.slice(0, at) + text
]

const user = { ...app, time: 1767225600, expire: 86_400 }
const userSigs = [
  ...["a", "alice", "user-20260101", "张三", "🎉".repeat(16), "m".repeat(64), 'x"y\\z'].map((userId) =>
    sign({ ...user, userId })
  ),
  signPrivateMapKey({ ...user, userId: "alice", roomId: 88, privileges: ["all"] }),
  signPrivateMapKey({ ...user, userId: "alice", roomName: "class 7B", privileges: ["all"] })
]

/** The alphabets may be mixed, so the same characters have two spellings. */
const spelled = (userSig: string): string => userSig.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_")

const reasons = new Set(["Malformed", "Version", "OtherApp", "OtherUser", "UserBuf", "Signature", "Expired"])

describe("100,000 changed UserSigs", () => {
  it("never verify and never throw", () => {
    for (let index = 0; index < 100_000; index++) {
      const userSig = userSigs[index % userSigs.length]!
      const changed = kinds[next(kinds.length)]!(userSig, next(userSig.length))
      if (spelled(changed) === userSig) continue
      const result = verify(changed, { ...user, userBuf: "any" })
      if (result.ok || !reasons.has(result.reason)) assert.fail(`${userSig} changed to ${changed}: ${result.ok}`)
    }
  })

  it("throw UserSigError when they are decoded, or nothing", () => {
    for (let index = 0; index < 10_000; index++) {
      const userSig = userSigs[index % userSigs.length]!
      try {
        decode(kinds[next(kinds.length)]!(userSig, next(userSig.length)))
      } catch (error) {
        assert.instanceOf(error, UserSigError)
      }
    }
  })
})

describe("one changed character", () => {
  it("is never accepted in a UserSig that was signed here", () => {
    for (const userSig of [userSigs[1]!, userSigs.at(-1)!])
      for (let at = 0; at < userSig.length; at++)
        for (const character of `${characters}_`) {
          const changed = userSig.slice(0, at) + character + userSig.slice(at + 1)
          if (changed !== userSig && verify(changed, { ...user, userBuf: "any" }).ok)
            assert.fail(`${userSig} changed to ${changed} is still valid`)
        }
  })

  it("never changes the claims of an official UserSig", () => {
    for (const { issuedAt, sdkAppId, secretKey, sig } of fixture.vectors) {
      const original = decode(sig)
      for (let index = 0; index < 1000; index++) {
        const changed = kinds[index % 2]!(sig, next(sig.length))
        const result = verify(changed, { sdkAppId, secretKey, time: issuedAt, userBuf: "any" })
        if (result.ok)
          assert.deepStrictEqual({ ...result.claims, sig: result.claims.sig }, { ...original, sig: original.sig })
      }
    }
  })
})
