/**
 * PrivateMapKey of TRTC: a ticket that also says which room its user may enter, and what they may do there.
 *
 * @since 0.1.0
 */
import { prepareKey } from "./internal/hmac.js"
import {
  checkAppId,
  checkExpire,
  checkInteger,
  checkSecretKey,
  checkText,
  checkTime,
  checkUserId,
  MAX_UINT32,
  refuse
} from "./internal/options.js"
import { signTicket } from "./internal/signTicket.js"
import type { AppOptions, TicketOptions } from "./sign.js"

/**
 * What a user may do in a room, as bits.
 *
 * @since 0.1.0
 * @category models
 */
export const Privilege = {
  createRoom: 1,
  enterRoom: 2,
  sendAudio: 4,
  receiveAudio: 8,
  sendVideo: 16,
  receiveVideo: 32,
  sendSubStream: 64,
  receiveSubStream: 128,
  all: 255
} as const

/**
 * The name of something that a user may do in a room.
 *
 * @since 0.1.0
 * @category models
 */
export type Privilege = keyof typeof Privilege

/**
 * The room and what its user may do there.
 *
 * @since 0.1.0
 * @category models
 */
export type RoomOptions = {
  /** Names, or the sum of their bits. */
  readonly privileges: ReadonlyArray<Privilege> | number
} & (
  | {
      /** The room's number, 0 to 4294967295. */
      readonly roomId: number
      readonly roomName?: undefined
    }
  | {
      /** The room's name, for applications with string rooms. */
      readonly roomName: string
      readonly roomId?: undefined
    }
)

/**
 * Options of `userBuf`.
 *
 * @since 0.1.0
 * @category models
 */
export type UserBufOptions = Pick<AppOptions, "sdkAppId"> & TicketOptions & RoomOptions

/**
 * Options of `signPrivateMapKey`.
 *
 * @since 0.1.0
 * @category models
 */
export type PrivateMapKeyOptions = AppOptions & TicketOptions & RoomOptions

/**
 * Returns the userbuf in which TRTC expects a room and its privileges.
 *
 * Lengths are counted in bytes of UTF-8 and all numbers are unsigned.
 *
 * @since 0.1.0
 * @category constructors
 */
export const userBuf = (options: UserBufOptions): Uint8Array => {
  const sdkAppId = checkAppId(options.sdkAppId)
  const user = checkUserId(options.userId)
  const end = checkTime(options.time) + checkExpire(options.expire)
  const { roomId, roomName } = options
  if ((roomId === undefined) === (roomName === undefined))
    return refuse("roomId", "given when roomName is not, and only then")
  const name = roomName === undefined ? undefined : checkText("roomName", roomName, 4096)
  const room = name === undefined ? checkInteger("roomId", roomId, 0, MAX_UINT32) : 0

  const bytes = new Uint8Array(23 + user.length + (name === undefined ? 0 : 2 + name.length))
  const view = new DataView(bytes.buffer)
  bytes[0] = name === undefined ? 0 : 1
  view.setUint16(1, user.length)
  bytes.set(user, 3)
  const offset = 3 + user.length
  for (const [index, field] of [sdkAppId, room, end, checkPrivileges(options.privileges), 0].entries())
    view.setUint32(offset + index * 4, field)
  if (name !== undefined) {
    view.setUint16(offset + 20, name.length)
    bytes.set(name, offset + 22)
  }
  return bytes
}

/**
 * Signs a PrivateMapKey: a ticket for one user in one TRTC room.
 *
 * @since 0.1.0
 * @category constructors
 */
export const signPrivateMapKey = (options: PrivateMapKeyOptions): string => {
  const time = checkTime(options.time)
  const key = prepareKey(checkSecretKey(options.secretKey))
  const { userId, expire } = options
  return signTicket(checkAppId(options.sdkAppId), key, { userId, expire, time, userBuf: userBuf({ ...options, time }) })
}

const checkPrivileges = (value: unknown): number => {
  if (!Array.isArray(value)) return checkInteger("privileges", value, 0, MAX_UINT32)
  let map = 0
  for (const name of value) {
    if (!Object.hasOwn(Privilege, name)) return refuse("privileges", `of ${Object.keys(Privilege).join(", ")}`)
    map |= Privilege[name as Privilege]
  }
  return map
}
