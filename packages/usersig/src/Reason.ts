/** Why a UserSig is rejected, and the error code that the service responds with. */
import type { Ticket } from "./Ticket.js"

/**
 * Why a UserSig is rejected.
 *
 * - `Malformed`: not a UserSig, for example truncated.
 * - `Version`: a version other than 2.0.
 * - `OtherApp`: signed for another SDKAppID.
 * - `OtherUser`: signed for another user id.
 * - `UserBuf`: a userbuf other than expected, an unexpected one, or a missing one.
 * - `Signature`: signed with another secret key, or changed afterwards.
 * - `Expired`: no longer valid.
 * - `NotYetValid`: issued in the future, so one of the two clocks is wrong.
 */
export type Reason =
  | "Malformed"
  | "Version"
  | "OtherApp"
  | "OtherUser"
  | "UserBuf"
  | "Signature"
  | "Expired"
  | "NotYetValid"

/**
 * The result of verifying a UserSig.
 *
 * A rejected UserSig is included if it can be decoded, but nothing in it can
 * be trusted.
 */
export type VerifyResult =
  | { readonly ok: true; readonly ticket: Ticket }
  | { readonly ok: false; readonly reason: Reason; readonly ticket?: Ticket }

/**
 * Returns the error code that the service responds with for this reason.
 *
 * It is `undefined` if the code is not documented.
 */
export const errorCode = (reason: Reason): number | undefined => codes[reason]

const codes: Readonly<Record<Reason, number | undefined>> = {
  Malformed: 70003,
  Version: 70003,
  OtherApp: 70014,
  OtherUser: 70013,
  UserBuf: undefined,
  Signature: 70009,
  Expired: 70001,
  NotYetValid: undefined
}
