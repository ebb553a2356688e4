/** Verifies UserSigs as the service does, and returns why one is rejected. */
import { makeApp } from "./internal/app.js"
import { verifyUserSig } from "./internal/verifyUserSig.js"
import type { VerifyResult } from "./Reason.js"
import type { AppOptions } from "./sign.js"
import type { Expectation } from "./Claims.js"

/** Options of `verify`. */
export interface VerifyOptions extends AppOptions, Expectation {}

/**
 * Verifies the app, user, userbuf, signature and time of a UserSig, in this order.
 *
 * The last second of the validity counts as valid, and a UserSig issued up to
 * 300 seconds in the future is accepted, because clocks differ. Throws
 * `UserSigError` for an invalid option, never for the UserSig.
 *
 * @example
 * ```ts
 * import { errorCode, sign, verify } from "@tcchat/usersig"
 *
 * const app = { sdkAppId: 1400000000, secretKey: "key" }
 * const result = verify(sign({ ...app, userId: "alice", expire: 86_400 }), { ...app, userId: "bob" })
 * if (!result.ok) console.log(result.reason, errorCode(result.reason)) // OtherUser 70013
 * ```
 */
export const verify = (userSig: string, options: VerifyOptions): VerifyResult =>
  verifyUserSig(makeApp(options), userSig, options)
