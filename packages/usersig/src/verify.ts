/**
 * Checks tickets as the service does, and says why one is refused.
 *
 * @since 0.1.0
 */
import { decode, type Ticket } from "./decode.js"
import { decodeBase64, encodeBase64 } from "./internal/base64.js"
import { hmac, type Key, prepareKey } from "./internal/hmac.js"
import { checkAppId, checkSecretKey, checkTime, refuse } from "./internal/options.js"
import { signedText } from "./internal/signedText.js"
import { checkUserBuf } from "./internal/signTicket.js"
import type { Reason } from "./Reason.js"
import type { AppOptions } from "./sign.js"
import { UserSigError } from "./UserSigError.js"

/**
 * What is expected of a ticket.
 *
 * @since 0.1.0
 * @category models
 */
export interface Expectation {
  /** Who the ticket must be for. Left out: anyone, and `ticket.userId` says who. */
  readonly userId?: string | undefined
  /**
   * When the ticket is checked, in Unix seconds.
   *
   * @default now
   */
  readonly time?: number | undefined
  /**
   * The userbuf that the ticket must carry, as bytes or as standard base64.
   * Left out: it must carry none, as a UserSig for logging in. `"any"`: it may.
   */
  readonly userBuf?: Uint8Array | string | undefined
}

/**
 * Options of `verify`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VerifyOptions extends AppOptions, Expectation {}

/**
 * What `verify` found. A refused ticket is included when it can be read, but nothing in it can be trusted.
 *
 * @since 0.1.0
 * @category models
 */
export type VerifyResult =
  | { readonly ok: true; readonly ticket: Ticket }
  | { readonly ok: false; readonly reason: Reason; readonly ticket?: Ticket }

/**
 * Checks a ticket: its application, user, userbuf, signature and time.
 *
 * The last second of a ticket still counts. Clocks may differ: a ticket that
 * is issued up to 300 seconds in the future is accepted. Throws `UserSigError`
 * only when an option cannot be right, never because of the ticket.
 *
 * @since 0.1.0
 * @category guards
 */
export const verify = (userSig: string, options: VerifyOptions): VerifyResult =>
  verifyTicket(checkAppId(options.sdkAppId), prepareKey(checkSecretKey(options.secretKey)), userSig, options)

/** @internal */
export const verifyTicket = (sdkAppId: number, key: Key, userSig: string, expected: Expectation): VerifyResult => {
  const now = checkTime(expected.time)
  const { userId } = expected
  if (userId !== undefined && typeof userId !== "string") return refuse("userId", "a string")
  const userBuf = expected.userBuf === "any" ? "any" : checkUserBuf(expected.userBuf)

  let ticket: Ticket
  try {
    ticket = decode(userSig)
  } catch (error) {
    return { ok: false, reason: error instanceof UserSigError && error.reason === "Version" ? "Version" : "Malformed" }
  }
  const reason = refusal(ticket, { sdkAppId, key, userId, userBuf, now })
  return reason === undefined ? { ok: true, ticket } : { ok: false, reason, ticket }
}

/** How far in the future a ticket may have been issued, in seconds. */
const CLOCK_TOLERANCE = 300

interface Expected {
  readonly sdkAppId: number
  readonly key: Key
  readonly userId: string | undefined
  readonly userBuf: string | undefined
  readonly now: number
}

const refusal = (ticket: Ticket, expected: Expected): Reason | undefined => {
  const { userId, sdkAppId, time, expire } = ticket
  const userBuf = ticket.userBuf === undefined ? undefined : encodeBase64(ticket.userBuf)
  if (sdkAppId !== expected.sdkAppId) return "OtherApp"
  if (expected.userId !== undefined && userId !== expected.userId) return "OtherUser"
  if (expected.userBuf !== "any" && userBuf !== expected.userBuf) return "UserBuf"
  const signature = hmac(expected.key, signedText(userId, sdkAppId, time, expire, userBuf))
  if (!equal(signature, decodeBase64(ticket.sig)!)) return "Signature"
  if (expected.now > time + expire) return "Expired"
  return time > expected.now + CLOCK_TOLERANCE ? "NotYetValid" : undefined
}

/** Takes as long for the first wrong byte as for the last. */
const equal = (left: Uint8Array, right: Uint8Array): boolean => {
  let difference = left.length ^ right.length
  for (const [index, byte] of left.entries()) difference |= byte ^ right[index]!
  return difference === 0
}
