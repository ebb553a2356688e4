import * as SchemaAST from "effect/SchemaAST"

/** Removes some parts of a value; returns the value itself if there is nothing to remove. */
export type Strip = (value: unknown) => unknown

const nothing: Strip = (value) => value

const isFields = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Makes a function that removes optional fields that are `null`, because some senders write `null` for a missing value. Unknown
 * fields are kept unchanged.
 */
export const withoutNulls = (ast: SchemaAST.AST): Strip => {
  switch (ast._tag) {
    case "Refinement":
    case "Transformation":
      return withoutNulls(ast.from)
    case "TupleType": {
      const [rest] = ast.rest
      return rest === undefined || ast.elements.length > 0 ? nothing : ofItems(withoutNulls(rest.type))
    }
    case "TypeLiteral":
      return ofFields(ast)
    case "Union":
      return ofMembers(ast)
    default:
      return nothing
  }
}

const ofItems = (strip: Strip): Strip =>
  strip === nothing
    ? nothing
    : (value) => {
        if (!Array.isArray(value)) return value
        const items: ReadonlyArray<unknown> = value
        return items.some((item) => strip(item) !== item) ? items.map(strip) : items
      }

const takesNull = (ast: SchemaAST.AST): boolean =>
  ast._tag === "UnknownKeyword" ||
  ast._tag === "AnyKeyword" ||
  (ast._tag === "Literal" && ast.literal === null) ||
  (ast._tag === "Union" && ast.types.some(takesNull))

const ofFields = ({ propertySignatures }: SchemaAST.TypeLiteral): Strip => {
  const fields = propertySignatures
    .map(({ isOptional, name, type }) => ({
      name,
      mayGo: isOptional && !takesNull(type),
      strip: withoutNulls(type)
    }))
    .filter(({ mayGo, strip }) => mayGo || strip !== nothing)
  if (fields.length === 0) return nothing
  return (value) => {
    if (!isFields(value)) return value
    let changed: Map<PropertyKey, unknown> | undefined
    for (const { mayGo, name, strip } of fields) {
      if (!Object.hasOwn(value, name)) continue
      const before = value[name]
      const after = before === null && mayGo ? undefined : strip(before)
      if (after !== before) changed = (changed ?? new Map<PropertyKey, unknown>()).set(name, after)
    }
    if (changed === undefined) return value
    const kept = Object.entries(value).flatMap(([name, before]) => {
      const after = changed.has(name) ? changed.get(name) : before
      return after === undefined ? [] : [[name, after] as const]
    })
    return Object.fromEntries(kept)
  }
}

/** Selects the member of a union whose literals match the value. */
const ofMembers = ({ types }: SchemaAST.Union): Strip => {
  const members = types
    .map((type) => ({ isMeant: isMeantBy(type), strip: withoutNulls(type) }))
    .filter(({ strip }) => strip !== nothing)
  if (members.length === 0) return nothing
  return (value) => (members.find(({ isMeant }) => isMeant(value))?.strip ?? nothing)(value)
}

const isMeantBy = (ast: SchemaAST.AST): ((value: unknown) => boolean) => {
  if (!SchemaAST.isTypeLiteral(ast)) return () => true
  const literals = ast.propertySignatures
    .map(({ name, type }) => ({ name, values: literalsOf(type) }))
    .filter(({ values }) => values.length > 0)
  return (value) => isFields(value) && literals.every(({ name, values }) => values.includes(value[name]))
}

const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<unknown> =>
  ast._tag === "Literal" ? [ast.literal] : ast._tag === "Union" ? ast.types.flatMap(literalsOf) : []
