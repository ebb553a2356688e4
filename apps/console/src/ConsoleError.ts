/** The ways in which a console cannot start. */
import * as Data from "effect/Data"

export class ConsoleError extends Data.TaggedError("ConsoleError")<{
  /**
   * `Listen`: the port. `Webhooks`: the port of webhooks. `App`: the app or the emulator cannot be signed for. `Options`: there
   * is nothing to call, or an address is invalid.
   */
  readonly reason: "Listen" | "Webhooks" | "App" | "Options"
  readonly detail: string
}> {
  override get message(): string {
    return `the console cannot start: ${this.detail}`
  }
}
