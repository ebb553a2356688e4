import { decode } from "../decode.js"
import type { Reason, VerifyResult } from "../Reason.js"
import type { Expectation, Claims } from "../Claims.js"
import type { UserSigError } from "../UserSigError.js"
import type { App } from "./app.js"
import { decodeBase64, encodeBase64, standard } from "./base64.js"
import { checkTime, checkUserBuf, reject } from "./options.js"
import { signature } from "./signature.js"

/** How far in the future a UserSig may have been issued, in seconds, because the clocks of servers differ. */
const CLOCK_TOLERANCE = 300

/** Verifies for a prepared app. */
export const verifyUserSig = (app: App, userSig: string, expectation: Expectation): VerifyResult => {
  const { userId } = expectation
  if (userId !== undefined && typeof userId !== "string") return reject("userId", "a string")
  const now = checkTime(expectation.time)
  const userBuf = expectation.userBuf === "any" ? "any" : checkUserBuf(expectation.userBuf)

  let claims: Claims
  try {
    claims = decode(userSig)
  } catch (error) {
    return { ok: false, reason: (error as UserSigError).reason as Reason }
  }
  const reason = mismatch(claims, app.sdkAppId, userId, userBuf) ?? forgery(claims, app) ?? untimeliness(claims, now)
  return reason === undefined ? { ok: true, claims } : { ok: false, reason, claims }
}

const bufOf = (claims: Claims): string | undefined => claims.userBuf && encodeBase64(claims.userBuf, standard)

const mismatch = (
  claims: Claims,
  sdkAppId: number,
  userId: string | undefined,
  userBuf: string | undefined
): Reason | undefined => {
  if (claims.sdkAppId !== sdkAppId) return "OtherApp"
  if (userId !== undefined && claims.userId !== userId) return "OtherUser"
  return userBuf === "any" || userBuf === bufOf(claims) ? undefined : "UserBuf"
}

const forgery = (claims: Claims, { key }: App): Reason | undefined => {
  const right = signature(key, { ...claims, userBuf: bufOf(claims) })
  const given = decodeBase64(claims.sig)!
  // Compares all bytes, so that the time does not reveal how many match.
  let difference = 0
  for (let index = 0; index < right.length; index++) difference |= right[index]! ^ given[index]!
  return difference === 0 ? undefined : "Signature"
}

const untimeliness = ({ time, expire }: Claims, now: number): Reason | undefined =>
  now > time + expire ? "Expired" : time > now + CLOCK_TOLERANCE ? "NotYetValid" : undefined
