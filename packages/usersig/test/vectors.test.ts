import { assert, describe, it } from "vitest"
import { decode, type RoomOptions, sign, signPrivateMapKey, userBuf, verify } from "../src/index.js"
import { fromHex } from "./userSigs.js"
import fixture from "./fixtures/usersig.json" with { type: "json" }

const content = (userSig: string) => {
  const claims = decode(userSig)
  return { ...claims, sig: claims.sig }
}

const room = (value: { roomId?: number; roomStr?: string; privilegeMap: number }): RoomOptions =>
  value.roomStr === undefined
    ? { roomId: value.roomId!, privileges: value.privilegeMap }
    : { roomName: value.roomStr, privileges: value.privilegeMap }

describe("the UserSigs of the official generators", () => {
  it.each(fixture.vectors.map((vector) => [vector.id, vector.note, vector] as const))(
    "%s: %s",
    (_id, _note, vector) => {
      const options = {
        sdkAppId: vector.sdkAppId,
        secretKey: vector.secretKey,
        userId: vector.userId,
        time: vector.issuedAt,
        expire: vector.expire
      }
      const bytes = vector.userBufHex === undefined ? {} : { userBuf: fromHex(vector.userBufHex) }
      const mine = vector.userBuf === null ? sign(options) : signPrivateMapKey({ ...options, ...room(vector.userBuf) })
      assert.deepStrictEqual(content(mine), content(vector.sig))
      assert.deepStrictEqual(content(mine), {
        version: "2.0",
        userId: vector.decoded["TLS.identifier"],
        sdkAppId: vector.decoded["TLS.sdkappid"],
        time: vector.decoded["TLS.time"],
        expire: vector.decoded["TLS.expire"],
        ...bytes,
        sig: vector.decoded["TLS.sig"]
      })
      if (vector.userBuf !== null)
        assert.deepStrictEqual(userBuf({ ...options, ...room(vector.userBuf) }), bytes.userBuf)
      for (const userSig of [mine, vector.sig]) assert.isTrue(verify(userSig, { ...options, ...bytes }).ok)
    }
  )
})
