// By itself, so that what checks its options gets no table of error codes into a bundle.
import * as Data from "effect/Data"
import type * as ChatError from "../ChatError.js"

const TypeId: typeof ChatError.TypeId = Symbol.for("@tcchat/core/ChatError") as typeof ChatError.TypeId

/** An option or a setting cannot be right. Nothing was sent. */
export class OptionsError extends Data.TaggedError("OptionsError")<{
  /** Name of the option as its user writes it, such as `maxWaiting` or `HTTPS_PROXY`. */
  readonly option: string
  /** What it must be. */
  readonly expected: string
  /** What stood there, where that can be told without a secret. */
  readonly actual?: string | undefined
  /** The call whose option it is; nothing where it belongs to no single call. */
  readonly endpoint?: string | undefined
}> {
  readonly [TypeId]: ChatError.TypeId = TypeId

  override get message(): string {
    const where = this.endpoint === undefined ? "" : `[${this.endpoint}] nothing was sent: `
    return `${where}${this.option} must be ${this.expected}${this.actual === undefined ? "" : `, got ${this.actual}`}`
  }
}
