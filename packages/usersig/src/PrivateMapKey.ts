/** Signs PrivateMapKeys of TRTC, which state the room that a user may enter and the privileges there. */
import { makeApp } from "./internal/app.js"
import { checkAppId, checkTime } from "./internal/options.js"
import { roomBytes, signWithRoom } from "./internal/privateMapKey.js"
import type { RoomOptions } from "./Room.js"
import type { AppOptions } from "./sign.js"
import type { ClaimsOptions } from "./Claims.js"

/** Options of `signPrivateMapKey`. */
export type PrivateMapKeyOptions = AppOptions & ClaimsOptions & RoomOptions

/** Options of `userBuf`. */
export type UserBufOptions = Pick<AppOptions, "sdkAppId"> & ClaimsOptions & RoomOptions

/**
 * Signs a PrivateMapKey for one user in one room.
 *
 * Throws `UserSigError` for an invalid option.
 *
 * @example
 * ```ts
 * import { signPrivateMapKey } from "@tcchat/usersig"
 *
 * const privateMapKey = signPrivateMapKey({
 *   sdkAppId: 1400000000,
 *   secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
 *   userId: "alice",
 *   expire: 300,
 *   roomName: "class 7B",
 *   privileges: ["enterRoom", "receiveAudio", "receiveVideo"]
 * })
 * ```
 */
export const signPrivateMapKey = (options: PrivateMapKeyOptions): string => signWithRoom(makeApp(options), options)

/**
 * Returns the userbuf: the bytes in which TRTC expects a room and the privileges there.
 *
 * `signPrivateMapKey` includes them in the signature. Use them alone for the
 * `userBuf` option of `verify`, with the `time` of the PrivateMapKey, which is
 * part of them.
 */
export const userBuf = (options: UserBufOptions): Uint8Array =>
  roomBytes(checkAppId(options.sdkAppId), checkTime(options.time), options)
