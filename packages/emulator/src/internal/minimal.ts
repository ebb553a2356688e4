import * as SchemaAST from "effect/SchemaAST"

const of = (ast: SchemaAST.AST): unknown => {
  switch (ast._tag) {
    case "StringKeyword":
    case "TemplateLiteral":
      return ""
    case "NumberKeyword":
    case "BigIntKeyword":
      return 0
    case "BooleanKeyword":
      return false
    case "Literal":
      return ast.literal
    case "Union":
      return of(ast.types[0])
    case "TupleType":
      return ast.elements.filter(({ isOptional }) => !isOptional).map(({ type }) => of(type))
    case "TypeLiteral":
      return Object.fromEntries(
        ast.propertySignatures.filter(({ isOptional }) => !isOptional).map(({ name, type }) => [name, of(type)])
      )
    case "Refinement":
    case "Transformation":
      return of(ast.from)
    case "Suspend":
      return of(ast.f())
    default:
      return {}
  }
}

/** The smallest response that a schema allows: the required fields, empty. */
export const minimalOf = (ast: SchemaAST.AST): object => of(SchemaAST.encodedAST(ast)) as object
