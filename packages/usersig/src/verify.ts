/** Checks tickets as the service does, and says why one is refused. */
import { makeApp } from "./internal/app.js"
import { verifyTicket } from "./internal/verifyTicket.js"
import type { VerifyResult } from "./Reason.js"
import type { AppOptions } from "./sign.js"
import type { Expectation } from "./Ticket.js"

/** Options of `verify`. */
export interface VerifyOptions extends AppOptions, Expectation {}

/**
 * Checks the application, user, userbuf, signature and time of a ticket, in this order.
 *
 * The last second of a ticket still counts, and one that was issued up to 300
 * seconds in the future is accepted, because clocks differ. Throws
 * `UserSigError` for an option that cannot be right, never for the ticket.
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
  verifyTicket(makeApp(options), userSig, options)
