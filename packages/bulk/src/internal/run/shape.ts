import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as SchemaAST from "effect/SchemaAST"

/** The fields of a request. */
export interface Shape {
  readonly fields: ReadonlySet<string>
  /** Fields that hold arrays in every form of the request that has them. */
  readonly arrays: ReadonlySet<string>
}

/** The types that a value can have, without what narrows it. */
const typesOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  switch (ast._tag) {
    case "Union":
      return ast.types.flatMap(typesOf)
    case "Refinement":
    case "Transformation":
      return typesOf(ast.from)
    case "Suspend":
      return typesOf(ast.f())
    default:
      return [ast]
  }
}

/** Reads the fields of a request from its schema. */
export const shapeOf = ({ payload }: Endpoint.Any): Shape => {
  const fields = new Set<string>()
  const arrays = new Set<string>()
  const single = new Set<string>()
  for (const form of typesOf(payload.ast))
    if (form._tag === "TypeLiteral")
      for (const { name, type } of form.propertySignatures) {
        fields.add(String(name))
        const types = typesOf(type).filter(({ _tag }) => _tag !== "UndefinedKeyword")
        if (types.every(({ _tag }) => _tag === "TupleType")) arrays.add(String(name))
        else single.add(String(name))
      }
  for (const name of single) arrays.delete(name)
  return { fields, arrays }
}
