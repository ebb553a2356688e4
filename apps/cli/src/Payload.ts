/** The fields of a request, from the values of options. */
import * as Effect from "effect/Effect"
import { type CliError, usage } from "./CliError.js"
import type { Input } from "./Command.js"
import type { Field } from "./Fields.js"
import { quoted } from "./Style.js"

const valueOf = (field: Field, given: string): Effect.Effect<unknown, CliError> => {
  const wrong = (expected: string) =>
    usage(
      `--${field.flag}: expected ${expected}, got ${quoted(given)}.`,
      `It is the field ${field.name} of the request.`
    )
  switch (field.kind) {
    case "text":
      return Effect.succeed(given)
    case "number": {
      const number = Number(given)
      return given.trim() !== "" && Number.isFinite(number) ? Effect.succeed(number) : wrong("a number")
    }
    case "choice":
      return Effect.succeed(field.values.find((value) => String(value) === given))
    case "json":
      return Effect.try({ try: (): unknown => JSON.parse(given), catch: () => wrong("JSON") })
  }
}

/** The fields that the options give. */
export const fromFields = (
  fields: ReadonlyArray<Field>,
  input: Input
): Effect.Effect<Readonly<Record<string, unknown>>, CliError> =>
  Effect.gen(function* () {
    const payload: Record<string, unknown> = {}
    for (const field of fields) {
      const given = input.texts(field.flag)
      if (given.length === 0) continue
      const values = yield* Effect.forEach(given, (text) => valueOf(field, text))
      // Of an array of objects, an option may hold one entry or several.
      payload[field.name] = field.many ? (field.kind === "json" ? values.flat() : values) : values[0]
    }
    return payload
  })
