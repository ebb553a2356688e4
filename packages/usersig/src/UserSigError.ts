/** The one error of this package. */
import type { Reason } from "./Reason.js"

/**
 * An invalid option, or a string that is not a UserSig.
 *
 * The message names the option and its limit. It never contains the secret
 * key, the UserSig or a part of them, so it can be logged and shown.
 */
export class UserSigError extends Error {
  override readonly name = "UserSigError"

  /** Whether an option is invalid, or why the string is not a UserSig. */
  readonly reason: "InvalidOption" | Extract<Reason, "Malformed" | "Version">

  /** The invalid option. */
  readonly option: string | undefined

  constructor(reason: UserSigError["reason"], message: string, option?: string) {
    super(message)
    this.reason = reason
    this.option = option
  }
}
