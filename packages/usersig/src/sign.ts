/** Signs the UserSig with which a user logs in. */
import { makeApp } from "./internal/app.js"
import { signUserSig } from "./internal/signUserSig.js"
import type { ClaimsOptions } from "./Claims.js"

/** The app and its secret key. */
export interface AppOptions {
  /** The SDKAppID, 1 to 4294967295. */
  readonly sdkAppId: number
  /** The secret key as the console shows it: use the string as it is, do not decode the hexadecimal digits. */
  readonly secretKey: string
}

/** Options of `sign`. */
export interface SignOptions extends AppOptions, ClaimsOptions {
  /**
   * Bytes to be signed along, at most 8192, or their standard base64.
   * `signPrivateMapKey` makes and signs those of TRTC.
   */
  readonly userBuf?: Uint8Array | string | undefined
}

/**
 * Signs the UserSig with which a user logs in.
 *
 * Throws `UserSigError` for an invalid option. Use it on a server only: whoever
 * has the key can impersonate every user. To sign many UserSigs with one key,
 * use `makeSigner`.
 *
 * @example
 * ```ts
 * import { sign } from "@tcchat/usersig"
 *
 * const userSig = sign({
 *   sdkAppId: 1400000000,
 *   secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
 *   userId: "alice",
 *   expire: 86_400
 * })
 * ```
 */
export const sign = (options: SignOptions): string => signUserSig(makeApp(options), options)
