/** The errors of an emulator itself, apart from the calls to it. */
import * as Schema from "effect/Schema"

/**
 * An invalid option or control.
 *
 * `Options`: an option is invalid. `Seed` and `Snapshot`: the data violate a limit or name what does not exist; nothing
 * was changed. `Fault`: the fault could never apply. `Client`: the account does not exist. `Listen`: the port is not available.
 */
export class EmulatorError extends Schema.TaggedError<EmulatorError>("@tcchat/emulator/EmulatorError")(
  "EmulatorError",
  { reason: Schema.Literal("Options", "Seed", "Snapshot", "Fault", "Client", "Listen"), detail: Schema.String }
) {
  override get message(): string {
    return `${this.reason.toLowerCase()}: ${this.detail}`
  }
}
