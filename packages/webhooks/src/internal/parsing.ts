import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/** Decodes or encodes a value, or returns the paths of a few invalid fields, without their values. */
export type Parse = (value: unknown) => Either.Either<unknown, string>

/** Maximum number of fields to name. */
const few = 5

/** Every item of a list may be invalid: only the first issue is collected. */
const first = { errors: "first", onExcessProperty: "preserve" } as const

type Parser = (value: unknown) => Either.Either<unknown, ParseResult.ParseIssue>

const parsing =
  (parserOf: (ast: SchemaAST.AST) => Parser) =>
  ({ ast }: Schema.Schema.AnyNoContext): Parse => {
    const parse = parserOf(ast)
    return (value) => Either.mapLeft(parse(value), (issue) => told(ast, value, issue, parserOf))
  }

/** Decodes a received value. */
export const reading = parsing((ast) => ParseResult.decodeUnknownEither(Schema.make<unknown>(ast), first))

/** Encodes a value to send. */
export const writing = parsing((ast) => ParseResult.encodeUnknownEither(Schema.make<unknown>(ast), first))

type Path = ReadonlyArray<PropertyKey>

/** Names the invalid fields, each with its first issue. */
const told = (
  ast: SchemaAST.AST,
  value: unknown,
  issue: ParseResult.ParseIssue,
  parserOf: (ast: SchemaAST.AST) => Parser
): string => {
  const fields = ast._tag === "TypeLiteral" && typeof value === "object" && value !== null ? ast.propertySignatures : []
  const found = fields.flatMap(({ isOptional, name, type }): ReadonlyArray<Path> => {
    if (!Object.hasOwn(value as object, name)) return isOptional ? [] : [[name]]
    const result = parserOf(type)((value as Readonly<Record<PropertyKey, unknown>>)[name])
    return Either.isLeft(result) ? [[name, ...pathOf(result.left)]] : []
  })
  const paths = found.length === 0 ? [pathOf(issue)] : found
  const shown = paths.slice(0, few).map((path) => (path.length === 0 ? "the whole" : path.map(String).join(".")))
  return `${shown.join(", ")}${paths.length > few ? ` and ${paths.length - few} more` : ""}`
}

/** The path of the first issue; in a union, that of the member that got furthest, which is most likely intended. */
const pathOf = (issue: ParseResult.ParseIssue): Path => {
  switch (issue._tag) {
    case "Pointer":
      return [
        ...(Array.isArray(issue.path) ? (issue.path as Path) : [issue.path as PropertyKey]),
        ...pathOf(issue.issue)
      ]
    case "Refinement":
    case "Transformation":
      return pathOf(issue.issue)
    case "Composite": {
      const issues = Array.isArray(issue.issues)
        ? (issue.issues as ReadonlyArray<ParseResult.ParseIssue>)
        : [issue.issues as ParseResult.ParseIssue]
      return issues.map(pathOf).reduce<Path>((furthest, path) => (path.length > furthest.length ? path : furthest), [])
    }
    default:
      return []
  }
}
