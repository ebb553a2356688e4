/** Why a UserSig is rejected, and the error code that the service responds with. */
import type { Claims } from "./Claims.js"

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
 * The claims of a rejected UserSig are included if it can be decoded, but they
 * cannot be trusted.
 */
export type VerifyResult =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: Reason; readonly claims?: Claims }

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

/** A reason for a reader: what is wrong with the UserSig, and what to do. */
export interface Explanation {
  /** A clause such as `this UserSig has expired`. */
  readonly meaning: string
  /** A sentence or two. */
  readonly advice: string
}

/**
 * Explains why a UserSig is rejected.
 *
 * @example
 * ```ts
 * import { explain } from "@tcchat/usersig"
 *
 * console.log(explain("Expired").meaning) // this UserSig has expired
 * ```
 */
export const explain = (reason: Reason): Explanation => {
  const [meaning, advice] = explanations[reason]
  return { meaning, advice }
}

const explanations: Readonly<Record<Reason, readonly [meaning: string, advice: string]>> = {
  Malformed: [
    "this is not a UserSig, or it was truncated or changed on its way",
    "Copy the whole string; it consists of letters, digits, *, - and _."
  ],
  Version: [
    "this UserSig is not of version 2.0",
    "It may come from an old generator with a private key: sign with the secret key of the app."
  ],
  OtherApp: ["this UserSig was made for another app", "Sign with the SDKAppID and the secret key of this app."],
  OtherUser: ["this UserSig was made for another user", "Sign a UserSig for this user."],
  UserBuf: [
    "this UserSig does not have the expected userbuf: a PrivateMapKey has one, a UserSig for logging in has none",
    "Sign a UserSig without a room to log in, or a PrivateMapKey for the room."
  ],
  Signature: [
    "this UserSig was made with another secret key, or changed afterwards",
    "Compare the secret key with that of the app in the console."
  ],
  Expired: ["this UserSig has expired", "Sign a new one."],
  NotYetValid: [
    "this UserSig was issued in the future, so one of two clocks is wrong",
    "Set the clock of the machine that signs, or of this one."
  ]
}
