import { inspect } from "node:util"
import { assert, describe, it } from "vitest"
import { decode, makeSigner, sign, verify } from "../src/index.js"
import { app } from "./userSigs.js"

const deep = { depth: Infinity, getters: true }

describe("what is printed", () => {
  it("contains no key of a signer, even with hidden properties", () => {
    const signer = makeSigner(app)
    signer.sign({ userId: "alice", expire: 60 })
    for (const showHidden of [false, true])
      assert.notInclude(inspect(signer, { ...deep, showHidden }), app.secretKey.slice(0, 8))
  })

  it("contains no signature in claims or a result", () => {
    const userSig = sign({ ...app, userId: "alice", expire: 60 })
    const { sig } = decode(userSig)
    for (const value of [decode(userSig), verify(userSig, app), verify(userSig, { ...app, userId: "bob" })])
      assert.notInclude(inspect(value, deep), sig)
  })
})
