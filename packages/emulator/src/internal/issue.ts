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

interface Found extends Omit<Problem, "message"> {
  /** What is wrong with each path, or what it was expected to be. */
  readonly findings: ReadonlyArray<Finding>
  /** How far the input matches: the number of fields and indices that lead to the problem. */
  readonly depth: number
  /** Whether the field is not there. */
  readonly missing: boolean
}

interface Finding {
  readonly path: string
  readonly wrong: "missing" | "no such field" | { readonly expected: string }
}

/** Names each path once, with all that it could be. */
const messageOf = (findings: ReadonlyArray<Finding>): string =>
  [...new Set(findings.map(({ path }) => path))]
    .flatMap((path) => {
      const wrongs = findings.filter((found) => found.path === path).map(({ wrong }) => wrong)
      const expected = [...new Set(wrongs.flatMap((wrong) => (typeof wrong === "string" ? [] : [wrong.expected])))]
      const whats = new Set(
        wrongs.map((wrong) => (typeof wrong === "string" ? wrong : `expected ${expected.join(" or ")}`))
      )
      return [...whats].map((what) => `${path === "" ? "body" : path}: ${what}`)
    })
    .join(", or ")

/** Whether a member of a union only allows the field to be absent, which is no help where it is there. */
const isAbsence = (issue: ParseResult.ParseIssue): boolean =>
  issue._tag === "Type" && issue.ast._tag === "UndefinedKeyword"

/**
 * Of the members of a union, reports the one that matches furthest, or all that match equally far. A field that is there
 * says more about which member is meant than one that is missing.
 */
const closest = (issues: ReadonlyArray<ParseResult.ParseIssue>, path: string, depth: number): Found => {
  const present = issues.filter((issue) => !isAbsence(issue))
  const problems = (present.length > 0 ? present : issues).map((issue) => find(issue, path, depth))
  const deepest = Math.max(...problems.map((found) => found.depth))
  const near = problems.filter((found) => found.depth === deepest)
  const there = near.filter(({ missing }) => !missing)
  const best = there.length > 0 ? there : near
  return {
    ...best[0]!,
    paths: [...new Set(best.flatMap(({ paths }) => paths))],
    findings: best.flatMap(({ findings }) => findings)
  }
}

const find = (issue: ParseResult.ParseIssue, path: string, depth: number): Found => {
  const report = (wrong: Finding["wrong"], more: Partial<Found> = {}): Found => ({
    paths: [path],
    findings: [{ path, wrong }],
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
        : report({ expected: describe(issue.ast) }, { limit: isLimit(issue.ast) })
    case "Transformation":
      return issue.kind === "Transformation"
        ? report({ expected: describe(issue.ast) })
        : find(issue.issue, path, depth)
    default:
      return report({ expected: describe(issue.ast) })
  }
}

/** Finds the first invalid field. */
export const problem = (issue: ParseResult.ParseIssue): Problem => {
  const { findings, limit, paths } = find(issue, "", 0)
  return { paths, limit, message: messageOf(findings) }
}
