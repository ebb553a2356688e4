import * as UserSig from "@tcchat/usersig"
import { describe, expect, it } from "vitest"
import { extract, inspect } from "../src/server/UserSigs.js"

const app = { sdkAppId: 1400000123, secretKey: "a key that is for tests only" }
const time = 1_700_000_000
const signer = UserSig.makeSigner(app)
const verify = (userSig: string, userId: string | undefined, time: number) =>
  signer.verify(userSig, { userId, time, userBuf: "any" })
const expected = { sdkAppId: app.sdkAppId, userId: "alice", verify }
const sign = (userId = "alice", own = app) => UserSig.sign({ ...own, userId, expire: 3600, time })

describe("the inspector", () => {
  it("accepts what the service would accept", () => {
    const found = inspect(sign(), expected, time + 60)
    expect(found).toMatchObject({ ok: true, headline: "The service would accept this UserSig" })
    expect(found.claims).toEqual({ userId: "alice", sdkAppId: app.sdkAppId, time, expire: 3600 })
    expect(found.checks.map(({ state }) => state)).toEqual(["passed", "passed", "passed", "passed", "passed"])
  })

  const rejected = [
    ["text that is none", "not a UserSig", time, 70003, 0],
    ["a truncated UserSig", sign().slice(0, -20), time, 70003, 0],
    ["a UserSig of another app", sign("alice", { ...app, sdkAppId: 1400000999 }), time, 70014, 1],
    ["a UserSig of another user", sign("bob"), time, 70013, 2],
    ["a UserSig of another key", sign("alice", { ...app, secretKey: "another key for tests" }), time, 70009, 3],
    ["an expired UserSig", sign(), time + 3601, 70001, 4]
  ] as const
  for (const [what, userSig, now, code, failed] of rejected)
    it(`rejects ${what}, with the code of the service and advice`, () => {
      const found = inspect(userSig, expected, now)
      expect(found).toMatchObject({ ok: false, code })
      expect(found.advice).not.toBe("")
      expect(found.checks.map(({ state }) => state === "failed")).toEqual([0, 1, 2, 3, 4].map((at) => at === failed))
      expect(found.checks.slice(failed + 1).every(({ state }) => state === "skipped")).toBe(true)
    })

  it("rejects a UserSig from the future", () => {
    expect(inspect(sign(), expected, time - 3600)).toMatchObject({
      ok: false,
      headline: "This UserSig was issued in the future, so one of two clocks is wrong"
    })
  })

  it("distinguishes a PrivateMapKey from a UserSig", () => {
    const key = UserSig.signPrivateMapKey({
      ...app,
      userId: "alice",
      expire: 3600,
      time,
      roomId: 1,
      privileges: ["all"]
    })
    expect(inspect(key, expected, time)).toMatchObject({
      ok: false,
      headline: expect.stringContaining("a PrivateMapKey has one")
    })
  })

  it("says that it cannot check the signature without the key", () => {
    const found = inspect(sign(), { ...expected, userId: undefined, verify: undefined }, time)
    expect(found).toMatchObject({ ok: true, headline: "This UserSig can be read; its signature was not checked" })
    expect(found.checks.map(({ state }) => state)).toEqual(["passed", "passed", "skipped", "skipped", "passed"])
  })

  it("extracts a UserSig from a URL, quotes and percent-encoding", () => {
    const userSig = sign()
    expect(extract(`https://example.com/v4/x/y?sdkappid=1&usersig=${encodeURIComponent(userSig)}&random=1`)).toBe(
      userSig
    )
    expect(extract(` "${userSig}"\n`)).toBe(userSig)
    expect(extract("%zz")).toBe("%zz")
  })
})
