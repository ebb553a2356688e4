// A module of its own, so that checking options does not bundle the table of error codes.
import { errorClass } from "./errorClass.js"

/** An option or a setting is invalid. Nothing was sent. */
export class OptionsError extends errorClass("OptionsError", () => false)<{
  /** Name of the option as the user writes it, such as `maxWaiting` or `HTTPS_PROXY`. */
  readonly option: string
  /** What the option must be. */
  readonly expected: string
  /** The value or its type, if that cannot reveal a secret. */
  readonly actual?: string | undefined
  /** The endpoint, if it is an option of a single call. */
  readonly endpoint?: string | undefined
}> {
  override get message(): string {
    const where = this.endpoint === undefined ? "" : `[${this.endpoint}] nothing was sent: `
    return `${where}${this.option} must be ${this.expected}${this.actual === undefined ? "" : `, got ${this.actual}`}`
  }
}
