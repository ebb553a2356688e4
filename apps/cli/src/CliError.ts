/** Errors before or beside a call: a wrong command line, missing settings, files that cannot be read. */
import * as Data from "effect/Data"

/**
 * What is wrong.
 *
 * - `Usage`: the command line
 * - `Settings`: app, key, region or base URL are missing or invalid
 * - `Input`: a file or standard input
 * - `Cancelled`: the user did not confirm, or could not be asked
 * - `Emulator`: the emulator could not be started
 * - `Console`: the console could not be started
 * - `Receiver`: the receiver of webhooks could not be started
 * - `Output`: the response or a file cannot be written
 * - `ReaderGone`: the reader of stdout, such as `head`, has closed the pipe; this ends the command and is not an error
 */
export type Kind =
  | "Usage"
  | "Settings"
  | "Input"
  | "Cancelled"
  | "Emulator"
  | "Console"
  | "Receiver"
  | "Output"
  | "ReaderGone"

/** The command failed. Messages never contain a secret key or a UserSig. */
export class CliError extends Data.TaggedError("CliError")<{
  readonly kind: Kind
  readonly message: string
  readonly advice?: string | undefined
}> {}

export const usage = (message: string, advice?: string): CliError => new CliError({ kind: "Usage", message, advice })
