/** A signer for repeated use. */
import { makeApp } from "./internal/app.js"
import { signWithRoom } from "./internal/privateMapKey.js"
import { signUserSig } from "./internal/signUserSig.js"
import { verifyUserSig } from "./internal/verifyUserSig.js"
import type { VerifyResult } from "./Reason.js"
import type { RoomOptions } from "./Room.js"
import type { AppOptions, SignOptions } from "./sign.js"
import type { Expectation, ClaimsOptions } from "./Claims.js"

/**
 * `sign`, `signPrivateMapKey` and `verify` for one app.
 *
 * Printing it, or converting it to JSON, does not reveal the key.
 */
export interface Signer {
  /** Signs a UserSig. */
  readonly sign: (options: Omit<SignOptions, keyof AppOptions>) => string
  /** Signs a PrivateMapKey. */
  readonly signPrivateMapKey: (options: ClaimsOptions & RoomOptions) => string
  /** Verifies a UserSig or PrivateMapKey. */
  readonly verify: (userSig: string, expectation?: Expectation) => VerifyResult
}

/**
 * Prepares a key once, for a server that signs or verifies many UserSigs with it.
 *
 * @example
 * ```ts
 * import { makeSigner } from "@tcchat/usersig"
 *
 * const signer = makeSigner({ sdkAppId: 1400000000, secretKey: "key" })
 * const userSigs = ["alice", "bob"].map((userId) => signer.sign({ userId, expire: 86_400 }))
 * ```
 */
export const makeSigner = (options: AppOptions): Signer => {
  const app = makeApp(options)
  return {
    sign: (options) => signUserSig(app, options),
    signPrivateMapKey: (options) => signWithRoom(app, options),
    verify: (userSig, expectation = {}) => verifyUserSig(app, userSig, expectation)
  }
}
