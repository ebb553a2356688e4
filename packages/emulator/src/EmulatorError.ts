/** What can go wrong with an emulator itself, apart from the calls that it answers. */
import * as Schema from "effect/Schema"

/**
 * The emulator was told something that cannot be.
 *
 * `Options`: it cannot be made so. `Seed` and `Snapshot`: the data break a limit or name what does not exist; nothing
 * was changed. `Fault`: such a fault could never strike. `Client`: the account does not exist. `Listen`: the port cannot be had.
 */
export class EmulatorError extends Schema.TaggedError<EmulatorError>("@tcchat/emulator/EmulatorError")(
  "EmulatorError",
  { reason: Schema.Literal("Options", "Seed", "Snapshot", "Fault", "Client", "Listen"), detail: Schema.String }
) {
  override get message(): string {
    return `${this.reason.toLowerCase()}: ${this.detail}`
  }
}
