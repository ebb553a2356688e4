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

/** The first invalid field, and what was expected. It does not contain the value. */
export interface Problem {
  readonly path: string
  readonly message: string
  /** Whether the field has the right type and exceeds a limit. */
  readonly limit: boolean
}

/** Of the members of a union, reports the one that matches furthest, or all that match equally far. */
const closest = (issues: ReadonlyArray<ParseResult.ParseIssue>, path: string): Problem => {
  const problems = issues.map((issue) => problem(issue, path))
  const depth = Math.max(...problems.map((found) => found.path.length))
  const best = problems.filter((found) => found.path.length === depth)
  return { ...best[0]!, message: [...new Set(best.map(({ message }) => message))].join(", or ") }
}

/** Finds the first invalid field. */
export const problem = (issue: ParseResult.ParseIssue, path = ""): Problem => {
  const report = (expected: string, limit = false): Problem => ({
    path,
    message: `${path === "" ? "body" : path}: ${expected}`,
    limit
  })
  switch (issue._tag) {
    case "Pointer":
      return problem(issue.issue, [issue.path].flat().reduce<string>(append, path))
    case "Missing":
      return report("missing")
    case "Unexpected":
      return report("no such field")
    case "Composite":
      return issue.ast._tag === "Union" ? closest([issue.issues].flat(), path) : problem(first(issue.issues), path)
    case "Refinement":
      return issue.kind === "From" ? problem(issue.issue, path) : report(`expected ${describe(issue.ast)}`, true)
    case "Transformation":
      return issue.kind === "Transformation" ? report(`expected ${describe(issue.ast)}`) : problem(issue.issue, path)
    default:
      return report(`expected ${describe(issue.ast)}`)
  }
}
