/** An error of a call, with the progress of the work it belongs to, such as the other chunks of a long list. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Data from "effect/Data"

export class AnnotatedError extends Data.TaggedError("AnnotatedError")<{
  readonly error: ChatError
  /** Lines shown in addition to those of the error. */
  readonly rows: ReadonlyArray<readonly [label: string, text: string]>
  /** What to do, instead of the advice of the error. */
  readonly advice?: string | undefined
  /** What to do after following the advice. */
  readonly next?: string | undefined
  readonly json: Readonly<Record<string, unknown>>
}> {}
