/**
 * Why a ticket is refused, and the code that the service answers then.
 *
 * @since 0.1.0
 */

/**
 * Why a ticket is refused.
 *
 * - `Malformed`: not a UserSig, for example cut off on its way.
 * - `Version`: a UserSig of another version than 2.0.
 * - `OtherApp`: made for another SDKAppID.
 * - `OtherUser`: made for another user id.
 * - `UserBuf`: carries another userbuf than expected, or one where none is expected, or none where one is.
 * - `Signature`: made with another secret key, or changed afterwards.
 * - `Expired`: was valid, but its time is over.
 * - `NotYetValid`: issued in the future, so one of the two clocks is wrong.
 *
 * @since 0.1.0
 * @category models
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
 * Returns the error code that the service answers for a ticket refused with this reason.
 *
 * It is `undefined` where the answer of the service is not documented.
 *
 * @since 0.1.0
 * @category accessors
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
