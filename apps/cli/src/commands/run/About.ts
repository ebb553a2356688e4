/** What a run of the command line knows about itself, besides what every run does. */
import type * as Journal from "@tcchat/bulk/Journal"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { CliError } from "../../CliError.js"

export const About = Schema.Struct({
  /** The input: a path, or `-` for standard input. */
  input: Schema.String,
  format: Schema.Literal("csv", "tsv", "ndjson"),
  /** What says that the file is still the same. */
  print: Schema.String,
  /** Columns and the fields they are; an empty field means that the column is ignored. */
  columns: Schema.Record({ key: Schema.String, value: Schema.String }),
  sdkAppId: Schema.Int,
  origin: Schema.String,
  concurrency: Schema.optional(Schema.Int),
  share: Schema.optional(Schema.Number),
  stopAfter: Schema.optional(Schema.Int)
})

export type About = typeof About.Type

const decode = Schema.decodeUnknownOption(About)

/** Reads it from the definition of a run. */
export const of = (definition: Journal.Definition | undefined, name: string): Effect.Effect<About, CliError> =>
  Option.match(decode(definition?.about), {
    onSome: Effect.succeed,
    onNone: () =>
      new CliError({
        kind: "Input",
        message: `${name} is not a run of tcchat: a program has made it, or it ended before it began.`,
        advice: "Continue it with the program that made it."
      })
  })
