/** What goes wrong before or beside a call: wrong words, missing settings, files that cannot be read. */
import * as Data from "effect/Data"

/**
 * What kind of thing is wrong.
 *
 * - `Usage`: the words of the command line
 * - `Settings`: app, key or place are missing or cannot be right
 * - `Input`: a file or standard input
 * - `Cancelled`: the user said no, or could not be asked
 * - `Emulator`: the emulator could not be started
 * - `Console`: the console could not be started
 * - `Output`: the response or a file cannot be written
 * - `ReaderGone`: whoever read the response, such as `head`, has seen enough; it ends the command and is no failure
 */
export type Kind = "Usage" | "Settings" | "Input" | "Cancelled" | "Emulator" | "Console" | "Output" | "ReaderGone"

/** The command could not be carried out. Texts never hold a secret key or a UserSig. */
export class CliError extends Data.TaggedError("CliError")<{
  readonly kind: Kind
  readonly message: string
  readonly advice?: string | undefined
}> {}

export const usage = (message: string, advice?: string): CliError => new CliError({ kind: "Usage", message, advice })
