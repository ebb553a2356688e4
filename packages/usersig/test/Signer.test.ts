import { assert, describe, it } from "vitest"
import { makeSigner, sign, signPrivateMapKey, UserSigError, verify } from "../src/index.js"
import { app } from "./userSigs.js"

const other = { sdkAppId: 20007777, secretKey: "another key" }
const user = { userId: "alice", expire: 86_400, time: 1767225600 }
const room = { ...user, roomName: "class 7B", privileges: ["all"] } as const

describe("makeSigner", () => {
  it("signs the same as the functions", () => {
    const signer = makeSigner(app)
    assert.strictEqual(signer.sign(user), sign({ ...app, ...user }))
    assert.strictEqual(signer.signPrivateMapKey(room), signPrivateMapKey({ ...app, ...room }))
  })

  it("verifies as verify does", () => {
    const signer = makeSigner(app)
    const userSig = signer.sign({ userId: "alice", expire: 60 })
    assert.deepStrictEqual(signer.verify(userSig), verify(userSig, app))
    assert.deepStrictEqual(signer.verify(userSig, { userId: "bob" }), verify(userSig, { ...app, userId: "bob" }))
    assert.deepStrictEqual(signer.verify("", {}), { ok: false, reason: "Malformed" })
  })

  it("keeps its key while others sign", () => {
    const signers = [makeSigner(app), makeSigner(other)]
    const first = signers.map((signer) => signer.sign(user))
    sign({ ...user, sdkAppId: 1, secretKey: "a third key" })
    for (const [index, signer] of signers.entries()) {
      assert.strictEqual(signer.sign(user), first[index])
      assert.isTrue(signer.verify(first[index]!, user).ok)
      assert.isFalse(signer.verify(first[1 - index]!, user).ok)
    }
  })

  it("rejects an invalid key or SDKAppID at once", () => {
    assert.throws(() => makeSigner({ ...app, secretKey: "" }), UserSigError, /^secretKey must be /)
    assert.throws(() => makeSigner({ ...app, sdkAppId: 1.5 }), UserSigError, /^sdkAppId must be /)
    assert.throws(() => makeSigner(app).sign({ ...user, expire: -1 }), UserSigError, /^expire must be /)
  })

  it("works when destructured", () => {
    const { sign: signOne, verify: verifyOne } = makeSigner(app)
    assert.isTrue(verifyOne(signOne(user), user).ok)
  })

  it("shows nothing of the key", () => {
    const signer = makeSigner(app)
    assert.strictEqual(JSON.stringify({ signer }), '{"signer":{}}')
    assert.notInclude(Object.values(signer).map(String).join(), app.secretKey)
  })
})
