/** The options of an endpoint, from the schema of its request. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import type * as SchemaAST from "effect/SchemaAST"
import { type CliError, usage } from "./CliError.js"
import type { Input, Option } from "./Command.js"
import { flagOf } from "./flag.js"
import { quoted } from "./Style.js"

/** A field of a request, as an option of the command line. */
export interface Field {
  readonly name: string
  readonly flag: string
  readonly kind: "text" | "number" | "choice" | "json"
  /** An array, whose option is given once for each entry. */
  readonly many: boolean
  readonly required: boolean
  /** What may be chosen. */
  readonly values: ReadonlyArray<string | number | boolean>
}

type Shape = Pick<Field, "kind" | "many" | "values">

/** What refinements and the like are made of. */
const base = (ast: SchemaAST.AST): SchemaAST.AST => {
  switch (ast._tag) {
    case "Refinement":
      return base(ast.from)
    case "Transformation":
      return base(ast.from)
    case "Suspend":
      return base(ast.f())
    default:
      return ast
  }
}

/** The members of a union, those of inner unions too, without `undefined`. */
const members = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  const plain = base(ast)
  if (plain._tag === "Union") return plain.types.flatMap(members)
  return plain._tag === "UndefinedKeyword" ? [] : [plain]
}

const one = (kind: Field["kind"], values: Field["values"] = []): Shape => ({ kind, many: false, values })

const shapeOf = (ast: SchemaAST.AST): Shape => {
  const types = members(ast)
  const [first] = types
  if (types.every((type) => type._tag === "Literal"))
    return one(
      "choice",
      types.flatMap(({ literal }) => (literal === null || typeof literal === "bigint" ? [] : [literal]))
    )
  if (first === undefined || types.length > 1) return one("json")
  switch (first._tag) {
    case "StringKeyword":
    case "TemplateLiteral":
      return one("text")
    case "NumberKeyword":
      return one("number")
    case "BooleanKeyword":
      return one("choice", [true, false])
    case "TupleType": {
      const [rest] = first.rest
      if (rest === undefined || first.elements.length > 0) return one("json")
      const inner = shapeOf(rest.type)
      return { ...(inner.many ? one("json") : inner), many: true }
    }
    default:
      return one("json")
  }
}

/** The fields of a request, those that have to be given first. A request of several forms has the fields of all of them. */
export const fieldsOf = (endpoint: Endpoint.Any, taken: ReadonlySet<string>): ReadonlyArray<Field> => {
  const forms = members(endpoint.payload.ast).filter((ast) => ast._tag === "TypeLiteral")
  const fields = new Map<string, Field>()
  for (const form of forms)
    for (const { isOptional, name, type } of form.propertySignatures) {
      const known = fields.get(String(name))
      const required =
        !isOptional && forms.every((form) => form.propertySignatures.some((other) => other.name === name))
      if (known !== undefined) {
        fields.set(known.name, { ...known, required: known.required && required })
        continue
      }
      const flag = flagOf(String(name))
      fields.set(String(name), {
        name: String(name),
        flag: taken.has(flag) ? `field-${flag}` : flag,
        required,
        ...shapeOf(type)
      })
    }
  return [...fields.values()].sort((a, b) => Number(b.required) - Number(a.required))
}

/** The option of a field. */
export const optionOf = (field: Field, docs: string | undefined): Option => {
  const facts = [field.name, field.required ? "required" : undefined, field.many ? "give it once for each" : undefined]
  const about = facts.filter((fact) => fact !== undefined).join(", ")
  return {
    name: field.flag,
    value:
      field.kind === "choice"
        ? { kind: "choice", values: field.values.map(String) }
        : { kind: "text", shown: field.kind.toUpperCase() },
    many: field.many,
    docs: `${about}. ${docs ?? ""}`.trim(),
    section: "Request"
  }
}

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
export const read = (
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
