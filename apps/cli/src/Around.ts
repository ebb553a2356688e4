/** A failure of a call, with what is known of the work around it. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Data from "effect/Data"

export class Around extends Data.TaggedError("Around")<{
  readonly error: ChatError
  /** What is said besides what the failure says of itself. */
  readonly rows: ReadonlyArray<readonly [label: string, text: string]>
  /** What to do, instead of what the failure says. */
  readonly advice?: string | undefined
  /** What to do after that. */
  readonly next?: string | undefined
  readonly json: Readonly<Record<string, unknown>>
}> {}
