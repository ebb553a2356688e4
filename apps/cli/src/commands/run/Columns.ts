/** Which column is which field, and the rows that a table or lines of JSON make. */
import { Unreadable, type Input as RowInput } from "@tcchat/bulk/Run"
import { similarTo } from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import { flagOf } from "@tcchat/reference/Command"
import * as Effect from "effect/Effect"
import { CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import type { Field } from "../../Fields.js"
import * as FieldValue from "../../FieldValue.js"
import * as Reading from "../../Reading.js"
import { plain, quoted } from "../../Style.js"
import * as Records from "./Records.js"
import type { Source } from "./Source.js"

/** Fields by the columns that hold them; an empty name means that a column is ignored. */
export type Mapping = Readonly<Record<string, string>>

const fieldNamed = (fields: ReadonlyArray<Field>, name: string): Field | undefined =>
  fields.find((field) => field.name === name) ?? fields.find((field) => flagOf(field.name) === flagOf(name))

const unknownField = (option: string, name: string, fields: ReadonlyArray<Field>): CliError => {
  const names = fields.map((field) => field.name)
  const similar = similarTo(name, names)
  return usage(
    `${option}: there is no field ${quoted(name)}.`,
    similar === undefined ? `The fields are ${names.join(", ")}.` : `Did you mean ${similar}?`
  )
}

/** The mapping of `--map`. */
export const mappingOf = (input: Input, fields: ReadonlyArray<Field>): Effect.Effect<Mapping, CliError> =>
  Effect.gen(function* () {
    const mapping: Record<string, string> = {}
    for (const given of input.strings("map")) {
      const [, column = "", name = ""] = /^([^=]+)=(.*)$/s.exec(given) ?? []
      if (column === "")
        return yield* usage(`--map: expected COLUMN=FIELD, got ${quoted(given)}.`, "COLUMN= ignores a column.")
      const field = fieldNamed(fields, name)
      if (name !== "" && field === undefined) return yield* unknownField("--map", name, fields)
      mapping[column] = field?.name ?? ""
    }
    return mapping
  })

/** The fields of `--set`, which all rows have in common. */
export const constantsOf = (
  input: Input,
  fields: ReadonlyArray<Field>
): Effect.Effect<Readonly<Record<string, unknown>>, CliError> =>
  Effect.gen(function* () {
    const set: Record<string, unknown> = {}
    for (const given of input.strings("set")) {
      const [, name = "", text = ""] = /^([^=]+)=(.*)$/s.exec(given) ?? []
      const field = fieldNamed(fields, name)
      if (name === "") return yield* usage(`--set: expected FIELD=VALUE, got ${quoted(given)}.`)
      if (field === undefined) return yield* unknownField("--set", name, fields)
      if (Object.hasOwn(set, field.name)) return yield* usage(`--set: ${field.name} is given twice.`)
      const value = text.startsWith("@") && field.kind === "json" ? yield* Reading.file(text.slice(1)) : text
      const read = FieldValue.readCell(field, value)
      if (!("value" in read))
        return yield* usage(`--set ${field.name}: expected ${read.expected}, got ${quoted(text)}.`)
      set[field.name] = read.value
    }
    return set
  })

/** Columns of reports, which may be fed in again. */
const isOwn = (column: string) => column.startsWith("_")

/** The field of each column; nothing for one that is ignored. Fails if there are others. */
const fieldsOf = (
  columns: ReadonlyArray<string>,
  mapping: Mapping,
  fields: ReadonlyArray<Field>
): ReadonlyArray<Field | undefined> => {
  const unknown: Array<string> = []
  const found = columns.map((column) => {
    const mapped = mapping[column]
    if (mapped === "" || (mapped === undefined && isOwn(column))) return undefined
    const field = mapped === undefined ? fieldNamed(fields, column) : fields.find(({ name }) => name === mapped)
    if (field === undefined) unknown.push(column)
    return field
  })
  const missing = Object.keys(mapping).filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw usage(
      `--map: there is no column ${missing.map(quoted).join(", ")}.`,
      `The columns are ${columns.map((column) => plain(column)).join(", ")}.`
    )
  if (unknown.length > 0) {
    const [first = ""] = unknown
    const names = fields.map(({ name }) => name)
    throw usage(
      `${unknown.length === 1 ? "The column" : "The columns"} ${unknown.map(quoted).join(", ")} ${unknown.length === 1 ? "is no field" : "are no fields"} of the call.`,
      `The fields are ${names.join(", ")}. Say which it is with --map ${quoted(first)}=FIELD, or ignore it with --map ${quoted(first)}=`
    )
  }
  const twice = found.find((field, index) => field !== undefined && found.indexOf(field) !== index)
  if (twice !== undefined) throw usage(`Two columns are the field ${twice.name}.`, "Ignore one with --map COLUMN=")
  return found
}

type Row = readonly [number, Readonly<Record<string, unknown>> | Unreadable]

const rowOf = (
  line: number,
  cells: ReadonlyArray<string>,
  columns: ReadonlyArray<string>,
  fields: ReadonlyArray<Field | undefined>
): Row => {
  const textOf = () =>
    Json.stringify(Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `_${index + 1}`, cell])))
  if (cells.length > columns.length)
    return [line, new Unreadable(`${cells.length} values for ${columns.length} columns`, textOf())]
  const row: Record<string, unknown> = {}
  for (const [index, field] of fields.entries()) {
    const cell = cells[index]
    if (field === undefined || cell === undefined || cell === "") continue
    const read = FieldValue.readCell(field, cell)
    if (!("value" in read))
      return [line, new Unreadable(`${field.name}: expected ${read.expected}, got ${quoted(cell)}`, textOf())]
    row[field.name] = read.value
  }
  return [line, row]
}

/** A line of JSON; its keys are the columns. */
const objectOf = (
  line: number,
  given: Readonly<Record<string, unknown>>,
  mapping: Mapping,
  fields: ReadonlyArray<Field>
): Row => {
  const row: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const mapped = mapping[key]
    if (mapped === "" || (mapped === undefined && isOwn(key))) continue
    const name = mapped ?? fields.find((field) => field.name === key)?.name
    if (name === undefined)
      return [line, new Unreadable(`${plain(key)} is no field of the call`, Json.stringify(given))]
    row[name] = value
  }
  return [line, row]
}

/** Reads the rows of an input, those after a line. Throws a `CliError` if a column is no field. */
export async function* rows(
  source: Source,
  endpoint: Endpoint.Any,
  fields: ReadonlyArray<Field>,
  mapping: Mapping,
  after: number
): AsyncGenerator<RowInput> {
  let columns: ReadonlyArray<string> | undefined
  let known: ReadonlyArray<Field | undefined> = []
  const found: AsyncGenerator<Records.Found> =
    source.format === "ndjson" ? Records.lines(source) : Records.table(source)
  for await (const record of found) {
    const { line } = record
    if ("cells" in record && columns === undefined) {
      columns = record.cells.map((cell) => cell.trim())
      known = fieldsOf(columns, mapping, fields)
      continue
    }
    if (line <= after) continue
    if ("wrong" in record) yield [line, new Unreadable(record.wrong, record.text)]
    else if ("fields" in record) yield objectOf(line, record.fields, mapping, fields)
    else yield rowOf(line, record.cells, columns!, known)
  }
  if (columns === undefined && source.format !== "ndjson")
    throw new CliError({
      kind: "Input",
      message: `${source.path === "-" ? "Standard input" : source.path} has no rows.`,
      advice: `Its first line should name the columns, which are fields of ${endpoint.name}.`
    })
}
