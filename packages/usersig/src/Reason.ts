/** Why a ticket is refused, and the code that the service responds with then. */
import type { Ticket } from "./Ticket.js"

/**
 * Why a ticket is refused.
 *
 * - `Malformed`: not a UserSig, for example cut off on its way.
 * - `Version`: a ticket of another version than 2.0.
 * - `OtherApp`: made for another SDKAppID.
 * - `OtherUser`: made for another user id.
 * - `UserBuf`: another userbuf than expected, or one where none is expected, or none where one is.
 * - `Signature`: made with another secret key, or changed afterwards.
 * - `Expired`: was valid, but its time is over.
 * - `NotYetValid`: issued in the future, so one of two clocks is wrong.
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
 * What checking a ticket has found.
 *
 * A refused ticket is included when it can be read, but nothing in it can be
 * trusted.
 */
export type VerifyResult =
  | { readonly ok: true; readonly ticket: Ticket }
  | { readonly ok: false; readonly reason: Reason; readonly ticket?: Ticket }

/**
 * Returns the error code that the service responds with for a ticket refused for this reason.
 *
 * It is `undefined` where no page says what the service responds with.
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
