import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

type Each<T> = T extends string | number | bigint | boolean | null | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Known<Item>>
    : { readonly [Key in keyof T]: Known<T[Key]> }

/** Members of a union that are not all strings or all numbers. */
type Listed<T> = T extends unknown ? (string extends T ? never : number extends T ? never : T) : never

/** A payload whose enumerations have known values only. */
export type Known<T> = Each<[Extract<Listed<T>, string | number>] extends [never] ? T : Listed<T>>

const knownOf = (ast: SchemaAST.AST) =>
  Option.getOrUndefined(SchemaAST.getExamplesAnnotation(ast)) as ReadonlyArray<string | number> | undefined

const property = ({ annotations, isOptional, isReadonly, name, type }: SchemaAST.PropertySignature) =>
  new SchemaAST.PropertySignature(name, close(type), isOptional, isReadonly, annotations)

const made = new WeakMap<SchemaAST.AST, SchemaAST.AST>()

const close = (ast: SchemaAST.AST): SchemaAST.AST => {
  const known = made.get(ast)
  if (known !== undefined) return known
  const closed = closeAnew(ast)
  made.set(ast, closed)
  return closed
}

const closeAnew = (ast: SchemaAST.AST): SchemaAST.AST => {
  const known = knownOf(ast)
  if (known !== undefined) return SchemaAST.Union.make(known.map((value) => new SchemaAST.Literal(value)))
  switch (ast._tag) {
    case "Refinement":
      return new SchemaAST.Refinement(close(ast.from), ast.filter, ast.annotations)
    case "Suspend":
      return new SchemaAST.Suspend(() => close(ast.f()), ast.annotations)
    case "Union":
      return SchemaAST.Union.make(ast.types.map(close), ast.annotations)
    case "TupleType":
      return new SchemaAST.TupleType(
        ast.elements,
        ast.rest.map(({ annotations, type }) => new SchemaAST.Type(close(type), annotations)),
        ast.isReadonly,
        ast.annotations
      )
    case "TypeLiteral":
      return new SchemaAST.TypeLiteral(ast.propertySignatures.map(property), ast.indexSignatures, ast.annotations)
    default:
      return ast
  }
}

/**
 * Makes a schema that rejects what the service rejects today: an enumeration of a definition accepts values to come, which the
 * emulator cannot carry out.
 */
export const known = <P, I>({ ast }: Schema.Schema<P, I>): Schema.Schema<Known<P>, I> => Schema.make(close(ast))
