import type * as SchemaAST from "effect/SchemaAST"
import { mostIssues } from "./bounded.js"
import { checkOf, isRecord } from "./check.js"

/**
 * Truncates the lists of an invalid value after as many invalid entries as an error reports, so that collecting the issues does
 * not take longer for longer lists. Entries keep their indexes; valid values are unchanged.
 */
export const narrowed = (ast: SchemaAST.AST, value: unknown): unknown => {
  switch (ast._tag) {
    case "Refinement":
      return narrowed(ast.from, value)
    case "Suspend":
      return narrowed(ast.f(), value)
    case "Union":
      return ast.types.reduce((narrow, type) => narrowed(type, narrow), value)
    case "TupleType": {
      const [rest] = ast.rest
      return rest === undefined || ast.elements.length > 0 || !Array.isArray(value) ? value : ofList(rest.type, value)
    }
    case "TypeLiteral":
      return isRecord(value) ? ofFields(ast, value) : value
    default:
      return value
  }
}

const ofList = (type: SchemaAST.AST, items: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  const accepts = checkOf(type)
  const kept: Array<unknown> = []
  let wrong = 0
  for (const item of items) {
    const valid = accepts(item)
    kept.push(valid ? item : narrowed(type, item))
    if (!valid && ++wrong === mostIssues) break
  }
  return kept
}

const ofFields = (
  { indexSignatures, propertySignatures }: SchemaAST.TypeLiteral,
  value: Readonly<Record<PropertyKey, unknown>>
): Readonly<Record<string, unknown>> => {
  const named = new Map(propertySignatures.map(({ name, type }) => [name, type]))
  const [others] = indexSignatures
  let wrong = 0
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const type = named.get(key) ?? others?.type
      if (type === undefined || checkOf(type)(inner)) return [[key, inner]]
      // A record may have any number of fields that the schema does not name.
      return named.has(key) || ++wrong <= mostIssues ? [[key, narrowed(type, inner)]] : []
    })
  )
}
