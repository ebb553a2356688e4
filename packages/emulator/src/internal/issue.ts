import type * as ParseResult from "effect/ParseResult"
import * as SchemaAST from "effect/SchemaAST"

const describe = (ast: SchemaAST.AST): string => {
  const own = ast.annotations[SchemaAST.DescriptionAnnotationId]
  if (typeof own === "string") return own
  switch (ast._tag) {
    case "TupleType":
      return "an array"
    case "TypeLiteral":
      return "an object"
    case "Refinement":
    case "Transformation":
      return describe(ast.from)
    case "Union":
      return ast.types.map(describe).join(" or ")
    default:
      return ast.toString()
  }
}

const append = (path: string, key: PropertyKey): string =>
  typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`

const first = <A>(value: A | ReadonlyArray<A>): A =>
  Array.isArray(value) ? (value as ReadonlyArray<A>)[0]! : (value as A)

/** Says in a line which field does not fit and what was expected there, without its value. */
export const explain = (issue: ParseResult.ParseIssue, path = ""): string => {
  const say = (expected: string) => `${path === "" ? "body" : path}: expected ${expected}`
  switch (issue._tag) {
    case "Pointer":
      return explain(issue.issue, [issue.path].flat().reduce<string>(append, path))
    case "Missing":
      return `${path}: missing`
    case "Unexpected":
      return `${path}: no such field`
    case "Composite":
      return issue.ast._tag === "Union" && Array.isArray(issue.issues) && issue.issues.length > 1
        ? say(describe(issue.ast))
        : explain(first(issue.issues), path)
    case "Refinement":
      return issue.kind === "From" ? explain(issue.issue, path) : say(describe(issue.ast))
    case "Transformation":
      return issue.kind === "Transformation" ? say(describe(issue.ast)) : explain(issue.issue, path)
    default:
      return say(describe(issue.ast))
  }
}
