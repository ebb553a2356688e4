// A module of its own, so that checking options does not bundle the table of error codes.
import * as Data from "effect/Data"
import type * as ChatError from "../ChatError.js"
import { toJson } from "./errorJson.js"

const TypeId: typeof ChatError.TypeId = Symbol.for("@tcchat/core/ChatError") as typeof ChatError.TypeId

/** An option or a setting is invalid. Nothing was sent. */
export class OptionsError extends Data.TaggedError("OptionsError")<{
  /** Name of the option as the user writes it, such as `maxWaiting` or `HTTPS_PROXY`. */
  readonly option: string
  /** What the option must be. */
  readonly expected: string
  /** The value or its type, if that cannot reveal a secret. */
  readonly actual?: string | undefined
  /** The endpoint, if it is an option of a single call. */
  readonly endpoint?: string | undefined
}> {
  readonly [TypeId]: ChatError.TypeId = TypeId
  /** Whether repeating the call can help: never, the option has to change. */
  get retryable(): boolean {
    return false
  }

  /** The fields of the error with its message, without secrets. */
  override toJSON(): unknown {
    return toJson(this)
  }

  override get message(): string {
    const where = this.endpoint === undefined ? "" : `[${this.endpoint}] nothing was sent: `
    return `${where}${this.option} must be ${this.expected}${this.actual === undefined ? "" : `, got ${this.actual}`}`
  }
}
