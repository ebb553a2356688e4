import type * as SchemaAST from "effect/SchemaAST"
import { mostIssues } from "./bounded.js"
import { checkOf, isRecord } from "./check.js"

/**
 * Cuts the lists of a value that does not fit behind as many entries that do not as an error tells of, so that finding out
 * what is wrong takes a time that does not grow with the number of them. Entries keep their places; what fits is kept.
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
  const fits = checkOf(type)
  const kept: Array<unknown> = []
  let wrong = 0
  for (const item of items) {
    const fine = fits(item)
    kept.push(fine ? item : narrowed(type, item))
    if (!fine && ++wrong === mostIssues) break
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
      // Of fields that have no names of their own there may be any number.
      return named.has(key) || ++wrong <= mostIssues ? [[key, narrowed(type, inner)]] : []
    })
  )
}
