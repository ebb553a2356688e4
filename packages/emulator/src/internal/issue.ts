import type * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
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

const lowerBounds: ReadonlySet<unknown> = new Set([
  Schema.MinItemsSchemaId,
  Schema.MinLengthSchemaId,
  Schema.GreaterThanSchemaId,
  Schema.GreaterThanOrEqualToSchemaId
])

/** Whether a refinement is a limit that values can exceed, and not one that they fall short of. */
const isLimit = (ast: SchemaAST.Refinement): boolean =>
  !lowerBounds.has(ast.annotations[SchemaAST.SchemaIdAnnotationId])

const append = (path: string, key: PropertyKey): string =>
  typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`

const first = <A>(value: A | ReadonlyArray<A>): A =>
  Array.isArray(value) ? (value as ReadonlyArray<A>)[0]! : (value as A)

/** The first invalid field, and what was expected. It does not contain the value. */
export interface Problem {
  /** The path of the field; of several where each of them would do. */
  readonly paths: ReadonlyArray<string>
  readonly message: string
  /** Whether the field has the right type and exceeds a limit. */
  readonly limit: boolean
}

interface Found extends Problem {
  /** How far the input matches: the number of fields and indices that lead to the problem. */
  readonly depth: number
  /** Whether the field is not there. */
  readonly missing: boolean
}

/**
 * Of the members of a union, reports the one that matches furthest, or all that match equally far. A field that is there
 * says more about which member is meant than one that is missing.
 */
const closest = (issues: ReadonlyArray<ParseResult.ParseIssue>, path: string, depth: number): Found => {
  const problems = issues.map((issue) => find(issue, path, depth))
  const deepest = Math.max(...problems.map((found) => found.depth))
  const near = problems.filter((found) => found.depth === deepest)
  const there = near.filter(({ missing }) => !missing)
  const best = there.length > 0 ? there : near
  return {
    ...best[0]!,
    paths: [...new Set(best.flatMap(({ paths }) => paths))],
    message: [...new Set(best.map(({ message }) => message))].join(", or ")
  }
}

const find = (issue: ParseResult.ParseIssue, path: string, depth: number): Found => {
  const report = (expected: string, more: Partial<Found> = {}): Found => ({
    paths: [path],
    message: `${path === "" ? "body" : path}: ${expected}`,
    limit: false,
    depth,
    missing: false,
    ...more
  })
  switch (issue._tag) {
    case "Pointer": {
      const keys = [issue.path].flat()
      return find(issue.issue, keys.reduce<string>(append, path), depth + keys.length)
    }
    case "Missing":
      return report("missing", { missing: true })
    case "Unexpected":
      return report("no such field")
    case "Composite":
      return issue.ast._tag === "Union"
        ? closest([issue.issues].flat(), path, depth)
        : find(first(issue.issues), path, depth)
    case "Refinement":
      return issue.kind === "From"
        ? find(issue.issue, path, depth)
        : report(`expected ${describe(issue.ast)}`, { limit: isLimit(issue.ast as SchemaAST.Refinement) })
    case "Transformation":
      return issue.kind === "Transformation"
        ? report(`expected ${describe(issue.ast)}`)
        : find(issue.issue, path, depth)
    default:
      return report(`expected ${describe(issue.ast)}`)
  }
}

/** Finds the first invalid field. */
export const problem = (issue: ParseResult.ParseIssue): Problem => find(issue, "", 0)
