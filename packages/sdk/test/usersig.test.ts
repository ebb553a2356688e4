import { decode, makeSigner, Privilege, sign, UserSigError, verify } from "@tcchat/sdk/usersig"
import { assert, describe, it } from "vitest"

const app = { sdkAppId: 1400000000, secretKey: "key" }

describe("the entry for UserSigs", () => {
  it("signs what it verifies", () => {
    const userSig = sign({ ...app, userId: "alice", expire: 60 })
    assert.deepInclude(verify(userSig, { ...app, userId: "bob" }), { ok: false, reason: "OtherUser" })
    const { claims, ok } = makeSigner(app).verify(userSig, { userId: "alice" })
    assert.isTrue(ok)
    assert.strictEqual(claims?.userId, "alice")
    assert.strictEqual(Privilege.enterRoom, 2)
  })

  it("throws an error of its class", () => {
    const error = thrown(() => decode("abc"))
    if (!(error instanceof UserSigError)) throw error
    assert.strictEqual(error.reason, "Malformed")
  })
})

const thrown = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}
