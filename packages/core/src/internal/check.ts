import * as SchemaAST from "effect/SchemaAST"

/** Checks whether a value is valid as it is; `false` may also mean that only the parser can tell. */
export type Check = (value: unknown) => boolean

const yes: Check = () => true
const no: Check = () => false
const isType =
  (type: string): Check =>
  (value) =>
    typeof value === type

/** Checks for plain objects, because others may be encoded as something else than their fields. */
export const isRecord = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> => {
  if (typeof value !== "object" || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const made = new WeakMap<SchemaAST.AST, Check>()

/**
 * Compiles a schema to a check for values that the parser would accept unchanged. The check copies nothing and collects no
 * issues.
 *
 * It never accepts what the parser would reject or change. For schemas that it does not support, such as transformations, it
 * accepts nothing: then the parser decides.
 */
export const checkOf = (ast: SchemaAST.AST): Check => {
  let check = made.get(ast)
  if (check === undefined)
    made.set(ast, (check = SchemaAST.ParseOptionsAnnotationId in ast.annotations ? no : make(ast)))
  return check
}

const make = (ast: SchemaAST.AST): Check => {
  switch (ast._tag) {
    case "StringKeyword":
      return isType("string")
    case "NumberKeyword":
      return isType("number")
    case "BooleanKeyword":
      return isType("boolean")
    case "BigIntKeyword":
      return isType("bigint")
    case "UndefinedKeyword":
      return isType("undefined")
    case "UnknownKeyword":
    case "AnyKeyword":
      return yes
    case "Literal":
      return (value) => value === ast.literal
    case "Refinement": {
      const from = checkOf(ast.from)
      return (value) => from(value) && ast.filter(value, {}, ast)._tag === "None"
    }
    case "Union": {
      const types = ast.types.map(checkOf)
      return (value) => types.some((type) => type(value))
    }
    case "TupleType": {
      const [rest, ...tail] = ast.rest
      if (rest === undefined || tail.length > 0 || ast.elements.length > 0) return no
      const item = checkOf(rest.type)
      return (value) => {
        if (!Array.isArray(value)) return false
        // Unlike `every`, this also visits the holes of a sparse array.
        for (const one of value) if (!item(one)) return false
        return true
      }
    }
    case "TypeLiteral":
      return ofFields(ast)
    case "Suspend":
      return (value) => checkOf(ast.f())(value)
    default:
      return no
  }
}

const ofFields = ({ indexSignatures, propertySignatures }: SchemaAST.TypeLiteral): Check => {
  const fields = propertySignatures.map(({ isOptional, name, type }) => ({ name, isOptional, check: checkOf(type) }))
  const [others, ...more] = indexSignatures.map(({ parameter, type }) =>
    parameter._tag === "StringKeyword" ? checkOf(type) : no
  )
  if (more.length > 0 || (others === undefined && fields.length === 0)) return no
  return (value) =>
    isRecord(value) &&
    fields.every(({ check, isOptional, name }) => (Object.hasOwn(value, name) ? check(value[name]) : isOptional)) &&
    (others === undefined || Object.keys(value).every((key) => others(value[key])))
}
