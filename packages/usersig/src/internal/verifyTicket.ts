import { decode } from "../decode.js"
import type { Reason, VerifyResult } from "../Reason.js"
import type { Expectation, Ticket } from "../Ticket.js"
import type { UserSigError } from "../UserSigError.js"
import type { App } from "./app.js"
import { decodeBase64, encodeBase64, standard } from "./base64.js"
import { checkTime, checkUserBuf, refuse } from "./options.js"
import { signature } from "./signature.js"

/** How far in the future a UserSig may have been issued, in seconds, because the clocks of servers differ. */
const CLOCK_TOLERANCE = 300

/** Verifies for a prepared app. */
export const verifyTicket = (app: App, userSig: string, expectation: Expectation): VerifyResult => {
  const { userId } = expectation
  if (userId !== undefined && typeof userId !== "string") return refuse("userId", "a string")
  const now = checkTime(expectation.time)
  const userBuf = expectation.userBuf === "any" ? "any" : checkUserBuf(expectation.userBuf)

  let ticket: Ticket
  try {
    ticket = decode(userSig)
  } catch (error) {
    return { ok: false, reason: (error as UserSigError).reason as Reason }
  }
  const reason = mismatch(ticket, app.sdkAppId, userId, userBuf) ?? forgery(ticket, app) ?? untimeliness(ticket, now)
  return reason === undefined ? { ok: true, ticket } : { ok: false, reason, ticket }
}

const bufOf = (ticket: Ticket): string | undefined => ticket.userBuf && encodeBase64(ticket.userBuf, standard)

const mismatch = (
  ticket: Ticket,
  sdkAppId: number,
  userId: string | undefined,
  userBuf: string | undefined
): Reason | undefined => {
  if (ticket.sdkAppId !== sdkAppId) return "OtherApp"
  if (userId !== undefined && ticket.userId !== userId) return "OtherUser"
  return userBuf === "any" || userBuf === bufOf(ticket) ? undefined : "UserBuf"
}

const forgery = (ticket: Ticket, { key }: App): Reason | undefined => {
  const right = signature(key, { ...ticket, userBuf: bufOf(ticket) })
  const given = decodeBase64(ticket.sig)!
  // Compares all bytes, so that the time does not reveal how many match.
  let difference = 0
  for (let index = 0; index < right.length; index++) difference |= right[index]! ^ given[index]!
  return difference === 0 ? undefined : "Signature"
}

const untimeliness = ({ time, expire }: Ticket, now: number): Reason | undefined =>
  now > time + expire ? "Expired" : time > now + CLOCK_TOLERANCE ? "NotYetValid" : undefined
