/** Writing as an effect. */
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { errColumns, errStyle, writeErr, writeOut } from "./Streams.js"
import { pairs } from "./Style.js"

type Lines = string | ReadonlyArray<string>

/** Writes lines of the answer. */
export const out = (lines: Lines) => Effect.sync(() => writeOut(lines))

/** Writes lines of the answer, no faster than they are read. */
export const outSlowly = (lines: ReadonlyArray<string>): Effect.Effect<void> =>
  lines.length === 0
    ? Effect.void
    : Effect.async((resume) => {
        const written = () => resume(Effect.void)
        if (process.stdout.write(`${lines.join("\n")}\n`)) written()
        else process.stdout.once("drain", written)
      })

/** Writes lines beside the answer. */
export const err = (lines: Lines) => Effect.sync(() => writeErr(lines))

/** Writes a value as one line of JSON. */
export const outJson = (value: unknown) => out(Json.stringify(value))

/** Writes a value as one line of JSON beside the answer. */
export const errJson = (value: unknown) => err(Json.stringify(value))

/** Tells of what is not wrong, and should not stay as it is. */
export const errWarning = ({ advice, message }: { readonly message: string; readonly advice: string }) =>
  err([
    `${errStyle.yellow("Warning:")} ${errStyle.bold(message)}`,
    ...pairs([["What to do", advice]], { columns: errColumns, paint: errStyle.dim })
  ])
