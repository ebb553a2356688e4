/** The one error of this package. */
import type { Reason } from "./Reason.js"

/**
 * An option that cannot be right, or a text that is no ticket.
 *
 * The message names the option and its limit. It never holds the secret key,
 * the ticket or a part of them, so it can be logged and shown.
 */
export class UserSigError extends Error {
  override readonly name = "UserSigError"

  /** Whether an option was refused, or why the text is no ticket. */
  readonly reason: "InvalidOption" | Extract<Reason, "Malformed" | "Version">

  /** Which option was refused. */
  readonly option: string | undefined

  constructor(reason: UserSigError["reason"], message: string, option?: string) {
    super(message)
    this.reason = reason
    this.option = option
  }
}
