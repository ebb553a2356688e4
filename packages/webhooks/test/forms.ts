// What the schemas of bodies say, for tests that hold for all of them.
import type * as SchemaAST from "effect/SchemaAST"

type Path = ReadonlyArray<string | number>

/** The form of a value, without that it may be absent. */
const formOf = (ast: SchemaAST.AST): SchemaAST.AST => {
  switch (ast._tag) {
    case "Union":
      return formOf(ast.types.find(({ _tag }) => _tag !== "UndefinedKeyword")!)
    case "Refinement":
    case "Transformation":
      return formOf(ast.from)
    default:
      return ast
  }
}

/** A value in which nothing is absent. */
export const whole = (ast: SchemaAST.AST): unknown => {
  const form = formOf(ast)
  switch (form._tag) {
    case "TypeLiteral":
      return Object.fromEntries(form.propertySignatures.map(({ name, type }) => [name, whole(type)]))
    case "TupleType":
      return [whole(form.rest[0]!.type)]
    case "Literal":
      return form.literal
    case "NumberKeyword":
      return 1
    default:
      return "text"
  }
}

/** Every field of a form, and whether it may be absent. */
export const fieldsOf = (
  ast: SchemaAST.AST,
  at: Path = []
): ReadonlyArray<{ readonly at: Path; readonly optional: boolean }> => {
  const form = formOf(ast)
  if (form._tag === "TupleType") return fieldsOf(form.rest[0]!.type, [...at, 0])
  if (form._tag !== "TypeLiteral") return []
  return form.propertySignatures.flatMap(({ isOptional, name, type }) => [
    { at: [...at, String(name)], optional: isOptional },
    ...fieldsOf(type, [...at, String(name)])
  ])
}

/** The name of a field, whichever item of a list it is in. */
export const nameOf = (at: Path) => at.filter((key) => key !== 0).join(".")

/** A copy in which one field is something else, or absent. */
export const changed = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to
  const inner = changed((value as Readonly<Record<string | number, unknown>>)[key], rest, to)
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? inner : item))
  const { [key]: _, ...others } = value as Readonly<Record<string | number, unknown>>
  return inner === undefined ? others : { ...others, [key]: inner }
}
