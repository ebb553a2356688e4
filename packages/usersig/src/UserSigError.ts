/**
 * The one error of this package.
 *
 * @since 0.1.0
 */
import type { Reason } from "./Reason.js"

/**
 * An option that cannot be right, or text that is not a ticket.
 *
 * The message names the option and the limit. It never holds the secret key,
 * the ticket or any part of them, so it can be logged and shown.
 *
 * @since 0.1.0
 * @category errors
 */
export class UserSigError extends Error {
  override readonly name = "UserSigError"

  /** What is wrong: `Option` for an argument of the caller, otherwise why the text is no ticket. */
  readonly reason: "Option" | Extract<Reason, "Malformed" | "Version">

  /** The option that was refused, when `reason` is `Option`. */
  readonly option: string | undefined

  constructor(reason: UserSigError["reason"], message: string, option?: string) {
    super(message)
    this.reason = reason
    this.option = option
  }
}
