/** Builds the payload of a call from options, from files of lines, and from JSON. */
import { flagOf } from "@tcchat/reference/Command"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import type { Field } from "../../Fields.js"
import * as FieldValue from "../../FieldValue.js"
import * as Reading from "../../Reading.js"
import { quoted } from "../../Style.js"

type Fields = Readonly<Record<string, unknown>>

const valueOf = (field: Field, given: string, from = `--${field.flag}`): Effect.Effect<unknown, CliError> => {
  const read = FieldValue.read(field, given)
  return "value" in read
    ? Effect.succeed(read.value)
    : usage(
        `${from}: expected ${read.expected}, got ${quoted(given)}.`,
        `It is the field ${field.name} of the payload.`
      )
}

/** An option whose value is JSON may hold one entry of an array or several. */
const entriesOf = (field: Field, values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  field.kind === "json" ? values.flat() : values

/** The fields from their options. */
const fromFields = (fields: ReadonlyArray<Field>, input: Input): Effect.Effect<Fields, CliError> =>
  Effect.gen(function* () {
    const payload: Record<string, unknown> = {}
    for (const field of fields) {
      const given = input.strings(field.flag)
      if (given.length === 0) continue
      const values = yield* Effect.forEach(given, (text) => valueOf(field, text))
      payload[field.name] = field.many ? entriesOf(field, values) : values[0]
    }
    return payload
  })

/** The arrays whose entries are the lines of files, from `--lines`. */
const fromLines = (fields: ReadonlyArray<Field>, input: Input): Effect.Effect<Fields, CliError> =>
  Effect.gen(function* () {
    const payload: Record<string, ReadonlyArray<unknown>> = {}
    const many = fields.filter((field) => field.many)
    for (const given of input.strings("lines")) {
      const [, name = "", file = ""] = /^([^=]*)=(.*)$/s.exec(given) ?? []
      const field = many.find((field) => field.name === name || field.flag === flagOf(name))
      if (field === undefined || file === "")
        return yield* usage(
          `--lines: expected FIELD=FILE, got ${quoted(given)}.`,
          `The list fields are ${many.map(({ flag }) => flag).join(", ")}.`
        )
      if (payload[field.name] !== undefined || input.strings(field.flag).length > 0)
        return yield* usage(`${field.name} is given twice.`, `Use --lines ${field.flag}=FILE or --${field.flag}.`)
      const text = file === "-" ? yield* Reading.standardInput("--lines") : yield* Reading.file(file)
      const lines = text.split(/\r?\n/)
      const values = yield* Effect.forEach(lines, (line, index) =>
        line.trim() === ""
          ? Effect.succeed([])
          : Effect.map(
              valueOf(field, line, `Line ${index + 1} of ${file === "-" ? "standard input" : file}`),
              (value) => [value]
            )
      )
      payload[field.name] = entriesOf(field, values.flat())
      if (payload[field.name]?.length === 0) return yield* usage(`${file} has no lines.`)
    }
    return payload
  })

const fromData = (input: Input): Effect.Effect<Fields, CliError> => {
  const given = input.string("data")
  if (given === undefined) return Effect.succeed({})
  return Effect.filterOrFail(
    Reading.json(given, "--data"),
    (value): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value),
    () => usage("--data: expected one JSON object, the payload.")
  )
}

/** The payload: its fields from options, then from files of lines, then from `--data`. */
export const of = (fields: ReadonlyArray<Field>, input: Input): Effect.Effect<Fields, CliError> =>
  Effect.map(
    Effect.all([fromData(input), fromLines(fields, input), fromFields(fields, input)]),
    ([data, lines, options]) => ({
      ...Object.fromEntries(fields.flatMap(({ name, start }) => (start === undefined ? [] : [[name, start]]))),
      ...data,
      ...lines,
      ...options
    })
  )
