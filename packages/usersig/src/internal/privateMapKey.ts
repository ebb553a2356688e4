import { Privilege, type RoomOptions } from "../Room.js"
import type { ClaimsOptions } from "../Claims.js"
import type { App } from "./app.js"
import { MAX_UINT32, MAX_USER_BUF } from "./limits.js"
import { checkExpire, checkInteger, checkText, checkTime, checkUserId, reject } from "./options.js"
import { signUserSig } from "./signUserSig.js"
import { encodeUtf8 } from "./utf8.js"

/** Signs a PrivateMapKey. */
export const signWithRoom = (app: App, options: ClaimsOptions & RoomOptions): string => {
  const time = checkTime(options.time)
  const userBuf = roomBytes(app.sdkAppId, time, options)
  return signUserSig(app, { userId: options.userId, expire: options.expire, time, userBuf })
}

/** Returns the userbuf of a PrivateMapKey: lengths in UTF-8 bytes, numbers unsigned and big-endian. */
export const roomBytes = (sdkAppId: number, time: number, options: ClaimsOptions & RoomOptions): Uint8Array => {
  const user = encodeUtf8(checkUserId(options.userId))
  const end = time + checkExpire(options.expire)
  const { roomId, roomName } = options
  if ((roomId === undefined) === (roomName === undefined))
    return reject("roomId", "given if and only if roomName is omitted")
  const named = roomName !== undefined
  const number = named ? 0 : checkInteger("roomId", roomId, 0, MAX_UINT32)
  const name = named ? encodeUtf8(checkText("roomName", roomName, MAX_ROOM_NAME)) : undefined

  const fields = 3 + user.length
  const bytes = new Uint8Array(fields + 20 + (name === undefined ? 0 : 2 + name.length))
  const view = new DataView(bytes.buffer)
  view.setUint8(0, named ? 1 : 0)
  view.setUint16(1, user.length)
  bytes.set(user, 3)
  view.setUint32(fields, sdkAppId)
  view.setUint32(fields + 4, number)
  view.setUint32(fields + 8, end)
  view.setUint32(fields + 12, checkPrivileges(options.privileges))
  if (name !== undefined) {
    view.setUint16(fields + 20, name.length)
    bytes.set(name, fields + 22)
  }
  return bytes
}

/** The longest name that fits with the longest user id, in bytes. */
const MAX_ROOM_NAME = MAX_USER_BUF - 89

const checkPrivileges = (privileges: unknown): number => {
  if (!Array.isArray(privileges)) return checkInteger("privileges", privileges, 0, MAX_UINT32)
  let bits = 0
  for (const name of privileges)
    bits |= Object.hasOwn(Privilege, name)
      ? Privilege[name as Privilege]
      : reject("privileges", `a sum of bits, or an array of ${Object.keys(Privilege).join(", ")}`)
  return bits
}
