/** Writing as an effect. */
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import { errColumns, errStyle, writeErr, writeOut } from "./Streams.js"
import { pairs } from "./Style.js"
import { mistakeOf } from "./Unwritten.js"

type Lines = string | ReadonlyArray<string>

/** Writes lines of the response, no faster than they are read. */
export const out = (lines: Lines): Effect.Effect<void, CliError> =>
  lines.length === 0
    ? Effect.void
    : Effect.flatMap(
        Effect.promise(() => writeOut(lines)),
        (error) => (error === undefined ? Effect.void : new CliError(mistakeOf(error)))
      )

/** Writes lines beside the response. Where that cannot be done, nobody can be told. */
export const err = (lines: Lines): Effect.Effect<void> => Effect.asVoid(Effect.promise(() => writeErr(lines)))

/** Writes a value as one line of JSON. */
export const outJson = (value: unknown) => out(Json.stringify(value))

/** Writes a value as one line of JSON beside the response. */
export const errJson = (value: unknown) => err(Json.stringify(value))

export interface Warning {
  readonly message: string
  readonly advice: string
}

/** Tells of what is not wrong, or not all of what is. */
export const errWarning = (warning: Warning, input: Input): Effect.Effect<void> =>
  input.flag("json") || input.flag("ndjson")
    ? err(JSON.stringify({ warning }))
    : err([
        `${errStyle.yellow("Warning:")} ${errStyle.bold(warning.message)}`,
        ...pairs([["What to do", warning.advice]], { columns: errColumns, paint: errStyle.dim })
      ])
