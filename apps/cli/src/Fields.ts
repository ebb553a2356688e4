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
  /** The text field of objects that have to have no other, for which a bare text stands. */
  readonly inside?: string
  /** What is sent when it is not given. */
  readonly start?: string | number
}

type Shape = Pick<Field, "kind" | "many" | "values" | "inside">

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

/** The one field that an object has to have, if that is a text. */
const insideOf = (ast: SchemaAST.AST): string | undefined => {
  if (ast._tag !== "TypeLiteral") return undefined
  const [needed, ...more] = ast.propertySignatures.filter(({ isOptional }) => !isOptional)
  if (needed === undefined || more.length > 0) return undefined
  const [type, ...others] = members(needed.type)
  return type?._tag === "StringKeyword" && others.length === 0 ? String(needed.name) : undefined
}

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
    case "TypeLiteral": {
      const inside = insideOf(first)
      return inside === undefined ? one("json") : { ...one("json"), inside }
    }
    default:
      return one("json")
  }
}

/**
 * The fields of a request, those that have to be given first. A request of several forms has the fields of all of them.
 * Where a page starts need not be given: on the first one.
 */
export const fieldsOf = (endpoint: Endpoint.Any, taken: ReadonlySet<string>): ReadonlyArray<Field> => {
  const starts = new Map(endpoint.paging?.cursors.map(({ first, request }) => [request, first]))
  const forms = members(endpoint.payload.ast).filter((ast) => ast._tag === "TypeLiteral")
  const fields = new Map<string, Field>()
  for (const form of forms)
    for (const { isOptional, name, type } of form.propertySignatures) {
      const known = fields.get(String(name))
      const shape = shapeOf(type)
      const required =
        !isOptional && forms.every((form) => form.propertySignatures.some((other) => other.name === name))
      if (known !== undefined) {
        const values = [...new Set([...known.values, ...shape.values])]
        fields.set(known.name, { ...known, required: known.required && required, values })
        continue
      }
      const flag = flagOf(String(name))
      const start = starts.get(String(name))
      fields.set(String(name), {
        name: String(name),
        flag: taken.has(flag) ? `field-${flag}` : flag,
        required: required && start === undefined,
        ...(required && start !== undefined && { start }),
        ...shape
      })
    }
  return [...fields.values()].sort((a, b) => Number(b.required) - Number(a.required))
}

/** Fields of an object that hold arrays. */
export const arraysOf = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  members(ast).flatMap((form) =>
    form._tag !== "TypeLiteral"
      ? []
      : form.propertySignatures
          .filter(({ type }) => members(type).every((member) => member._tag === "TupleType"))
          .map(({ name }) => String(name))
  )

/** The option of a field. */
export const optionOf = (field: Field, docs: string | undefined): Option => {
  const { inside } = field
  const facts = [
    field.name,
    field.required ? "required" : undefined,
    inside === undefined ? undefined : `JSON or the ${inside} alone`,
    field.many ? "give it once for each" : undefined
  ]
  const about = facts.filter((fact) => fact !== undefined).join(", ")
  return {
    name: field.flag,
    value:
      field.kind === "choice"
        ? { kind: "choice", values: field.values.map(String) }
        : { kind: "text", shown: (inside ?? field.kind).toUpperCase(), mayBeEmpty: true },
    many: field.many,
    docs: `${about}. ${docs ?? ""}`.trim(),
    section: "Request"
  }
}
