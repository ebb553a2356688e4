/** Writes to stdout and stderr, as effects. */
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import { errColumns, errStyle, writeErr, writeOut } from "./Streams.js"
import { pairs } from "./Style.js"
import { outputError } from "./WriteError.js"

type Lines = string | ReadonlyArray<string>

/** Writes lines to stdout, no faster than they are read. */
export const out = (lines: Lines): Effect.Effect<void, CliError> =>
  lines.length === 0
    ? Effect.void
    : Effect.flatMap(
        Effect.promise(() => writeOut(lines)),
        (error) => (error === undefined ? Effect.void : new CliError(outputError(error)))
      )

/** Writes lines to stderr. Errors are ignored, as there is nowhere left to report them. */
export const err = (lines: Lines): Effect.Effect<void> => Effect.asVoid(Effect.promise(() => writeErr(lines)))

/** Writes a value to stdout as one line of JSON. */
export const outJson = (value: unknown) => out(Json.stringify(value))

/** Writes a value to stderr as one line of JSON. */
export const errJson = (value: unknown) => err(Json.stringify(value))

export interface Warning {
  readonly message: string
  readonly advice: string
}

/** Writes a warning to stderr. */
export const errWarning = (warning: Warning, input: Input): Effect.Effect<void> =>
  input.flag("json") || input.flag("ndjson")
    ? err(JSON.stringify({ warning }))
    : err([
        `${errStyle.yellow("Warning:")} ${errStyle.bold(warning.message)}`,
        ...pairs([["What to do", warning.advice]], { columns: errColumns, paint: errStyle.dim })
      ])
