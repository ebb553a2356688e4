/** The ways in which a console cannot start. */
import * as Data from "effect/Data"

export class ConsoleError extends Data.TaggedError("ConsoleError")<{
  /** `Listen`: the port. `App`: the app or the emulator cannot be signed for. `Options`: there is nothing to call. */
  readonly reason: "Listen" | "App" | "Options"
  readonly detail: string
}> {
  override get message(): string {
    return `the console cannot start: ${this.detail}`
  }
}
