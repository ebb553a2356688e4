/** The options of an endpoint, from the schema of its request. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as SchemaAST from "effect/SchemaAST"
import type { Option } from "./Command.js"
import { flagOf } from "./flag.js"

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
