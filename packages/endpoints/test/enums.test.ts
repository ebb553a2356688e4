import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Option from "effect/Option"
import * as SchemaAST from "effect/SchemaAST"
import * as families from "../src/index.js"

const all = Object.values(families).flatMap((group) => Object.values<Endpoint.Any>(group))

/** Paths of the enumerations of a request that take no other value and do not say why. */
const closed = (
  ast: SchemaAST.AST,
  path: string,
  isOptional: boolean,
  seen: ReadonlySet<SchemaAST.AST>
): ReadonlyArray<string> => {
  if (seen.has(ast) || Option.isSome(SchemaAST.getDocumentationAnnotation(ast))) return []
  const within = (inner: SchemaAST.AST, name = path, optional = isOptional) =>
    closed(inner, name, optional, new Set(seen).add(ast))
  switch (ast._tag) {
    case "Refinement":
      return within(ast.from)
    case "Transformation":
      return within(ast.to)
    case "Suspend":
      return within(ast.f())
    case "TupleType":
      return ast.rest.flatMap(({ type }) => within(type, `${path}[]`))
    case "TypeLiteral":
      return ast.propertySignatures.flatMap(({ isOptional, name, type }) =>
        within(type, `${path}.${String(name)}`, isOptional)
      )
    case "Union": {
      const values = ast.types.filter(({ _tag }) => _tag === "Literal")
      return [...(values.length > 1 ? [path] : []), ...ast.types.flatMap((type) => within(type))]
    }
    case "Literal":
      // A single value in a field that has to be there selects the form of a request.
      return isOptional ? [path] : []
    default:
      return []
  }
}

describe("enumerations of requests", () => {
  it("accept values to come, unless the definition states what another value could do", () => {
    const found = all.flatMap(({ name, payload }) => closed(payload.ast, name, false, new Set()))
    assert.deepStrictEqual([...new Set(found)], [])
  })
})
