/**
 * A signer for repeated use.
 *
 * @since 0.1.0
 */
import { prepareKey } from "./internal/hmac.js"
import { checkAppId, checkSecretKey, checkTime } from "./internal/options.js"
import { signTicket } from "./internal/signTicket.js"
import { type RoomOptions, userBuf } from "./privateMapKey.js"
import type { AppOptions, SignOptions, TicketOptions } from "./sign.js"
import { type Expectation, type VerifyResult, verifyTicket } from "./verify.js"

/**
 * Signs and verifies for one application.
 *
 * Printing it, or turning it into JSON, shows nothing of the key.
 *
 * @since 0.1.0
 * @category models
 */
export interface Signer {
  /** Does what `sign` does. */
  readonly sign: (options: Omit<SignOptions, keyof AppOptions>) => string
  /** Does what `signPrivateMapKey` does. */
  readonly signPrivateMapKey: (options: TicketOptions & RoomOptions) => string
  /** Does what `verify` does. */
  readonly verify: (userSig: string, expected?: Expectation) => VerifyResult
}

/**
 * Prepares a key once, for services that sign many tickets with it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const makeSigner = (options: AppOptions): Signer => {
  const sdkAppId = checkAppId(options.sdkAppId)
  const key = prepareKey(checkSecretKey(options.secretKey))
  return {
    sign: (options) => signTicket(sdkAppId, key, options),
    signPrivateMapKey: (options) => {
      const { userId, expire } = options
      const time = checkTime(options.time)
      return signTicket(sdkAppId, key, { userId, expire, time, userBuf: userBuf({ ...options, sdkAppId, time }) })
    },
    verify: (userSig, expected = {}) => verifyTicket(sdkAppId, key, userSig, expected)
  }
}
