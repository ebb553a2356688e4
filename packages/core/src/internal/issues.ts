import type * as ParseResult from "effect/ParseResult"
import * as SchemaAST from "effect/SchemaAST"
import type { Issue } from "../ChatError.js"
import * as Utf8 from "../Utf8.js"
import { mostIssues, shortened } from "./bounded.js"
import { similarTo } from "./similar.js"

const kindOf = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (typeof value === "string") return value === "" ? "an empty string" : `a string of ${Utf8.length(value)} bytes`
  if (Array.isArray(value)) return `${value.length} items`
  if (typeof value === "number") return Number.isInteger(value) ? `the integer ${value}` : "a number"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

const pathOf = (path: ParseResult.Path): ReadonlyArray<PropertyKey> =>
  Array.isArray(path) ? (path as ReadonlyArray<PropertyKey>) : [path as PropertyKey]

const shownPath = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    ""
  )

const described = ({ annotations }: SchemaAST.Annotated): string | undefined => {
  const found = annotations[SchemaAST.DescriptionAnnotationId]
  return typeof found === "string" ? found : undefined
}

const expectedOf = (ast: SchemaAST.AST): string => {
  const own = described(ast)
  if (own !== undefined) return own
  switch (ast._tag) {
    case "TupleType":
      return "an array"
    case "TypeLiteral": {
      const required = ast.propertySignatures.filter(({ isOptional }) => !isOptional).map(({ name }) => String(name))
      return required.length === 0 ? "an object" : `an object with ${required.join(", ")}`
    }
    case "Refinement":
    case "Transformation":
      return expectedOf(ast.from)
    case "Union":
      return [...new Set(ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword").map(expectedOf))].join(" or ")
    default:
      return ast.toString()
  }
}

/** Number of required fields missing for a member of a union: the fewer, the more likely this member was intended. */
const missing = (issue: ParseResult.ParseIssue): number => {
  switch (issue._tag) {
    case "Refinement":
    case "Transformation":
      return missing(issue.issue)
    case "Composite":
      return issuesOf(issue).filter((inner) => inner._tag === "Pointer" && inner.issue.actual === undefined).length
    case "Type":
      return Number.POSITIVE_INFINITY
    default:
      return 0
  }
}

const issuesOf = ({ issues }: ParseResult.Composite): ReadonlyArray<ParseResult.ParseIssue> =>
  Array.isArray(issues) ? (issues as ReadonlyArray<ParseResult.ParseIssue>) : [issues as ParseResult.ParseIssue]

/** The member of a union whose issues to report: the only one that is not a plain type mismatch, or the most likely one. */
const bestOf = (members: ReadonlyArray<ParseResult.ParseIssue>): ReadonlyArray<ParseResult.ParseIssue> | undefined => {
  const [first, second] = members
    .filter((issue) => issue._tag !== "Type" || issue.ast._tag !== "UndefinedKeyword")
    .sort((a, b) => missing(a) - missing(b))
  if (first === undefined) return undefined
  if (second === undefined) return [first]
  return first._tag !== "Type" && missing(first) < missing(second) ? [first] : undefined
}

const isLiteral = (ast: SchemaAST.AST): boolean =>
  ast._tag === "Literal" || ast._tag === "TemplateLiteral" || (ast._tag === "Union" && ast.types.every(isLiteral))

/**
 * The discriminators of a union: fields with a literal type in all members, or in all but one, which takes all other values.
 */
const tagsOf = ({ types }: SchemaAST.Union): ReadonlyArray<PropertyKey> => {
  const members = types
    .filter(({ _tag }) => _tag !== "UndefinedKeyword")
    .map((type) => (type._tag === "TypeLiteral" ? type.propertySignatures : []))
  const count = (test: (field: SchemaAST.PropertySignature) => boolean) =>
    members.filter((fields) => fields.some(test)).length
  return members
    .flatMap((fields) => fields.filter(({ type }) => isLiteral(type)).map(({ name }) => name))
    .filter(
      (tag) =>
        count(({ name }) => name === tag) === members.length &&
        count(({ name, type }) => name === tag && isLiteral(type)) >= members.length - 1
    )
}

/** The only member whose discriminator matches the value. */
const taggedOf = (union: SchemaAST.Union, members: ReadonlyArray<ParseResult.ParseIssue>) => {
  const tags = tagsOf(union)
  if (tags.length === 0) return undefined
  const fitting = members.filter(
    (member) =>
      member._tag === "Composite" &&
      issuesOf(member).every((inner) => inner._tag !== "Pointer" || !tags.includes(pathOf(inner.path)[0]!))
  )
  return fitting.length === 1 ? fitting : undefined
}

/** If no member matches the discriminator of the value: the issues of the discriminator only. */
const untaggedOf = (union: SchemaAST.Union, members: ReadonlyArray<ParseResult.ParseIssue>) => {
  const [tag] = tagsOf(union)
  const found = members.flatMap((member) =>
    member._tag === "Composite"
      ? issuesOf(member)
          .filter((inner) => inner._tag === "Pointer" && pathOf(inner.path)[0] === tag)
          .slice(0, 1)
      : []
  )
  return tag !== undefined && found.length === members.length ? found : undefined
}

/**
 * The issues of the members of a union if all of them fail for the same fields, for example a field that all members share, or
 * the discriminator.
 */
const commonOf = (members: ReadonlyArray<ReadonlyArray<Issue>>): ReadonlyArray<Issue> | undefined => {
  const [first = []] = members
  if (first.length === 0) return undefined
  const same = members.every(
    (issues) => issues.length === first.length && issues.every(({ path }, index) => path === first[index]!.path)
  )
  if (!same) return undefined
  return first.map((issue, index) => ({
    ...issue,
    expected: [...new Set(members.map((issues) => issues[index]!.expected))].join(" or ")
  }))
}

/** Maximum lengths of a path, whose keys may be long, and of `expected`, which may list many values. */
const most = { path: 200, expected: 800 }

/**
 * Lists the first invalid fields of a failed parse, without their values, because a payload may contain private data.
 *
 * Of a union only the member that fits best is reported, or the union as a whole.
 */
export const fromParseIssue = (issue: ParseResult.ParseIssue): ReadonlyArray<Issue> =>
  issuesAt(issue, []).map((found) => ({
    ...found,
    path: shortened(found.path, most.path),
    expected: shortened(found.expected, most.expected)
  }))

/** The fields of an object that its schema does not have, each with the missing one that it resembles. */
const misspelt = (
  { actual, ast }: ParseResult.Composite,
  issues: ReadonlyArray<ParseResult.ParseIssue>
): ReadonlyArray<readonly [name: string, meant: string]> => {
  const missing = issues.flatMap((inner) =>
    inner._tag === "Pointer" && inner.issue._tag === "Missing" ? pathOf(inner.path).map(String) : []
  )
  if (missing.length === 0 || ast._tag !== "TypeLiteral" || typeof actual !== "object" || actual === null) return []
  const known = new Set(ast.propertySignatures.map(({ name }) => String(name)))
  return Object.keys(actual).flatMap((name) => {
    const meant = known.has(name) ? undefined : similarTo(name, missing)
    return meant === undefined ? [] : [[name, meant] as const]
  })
}

const issuesAt = (issue: ParseResult.ParseIssue, start: ReadonlyArray<PropertyKey>): ReadonlyArray<Issue> => {
  const found: Array<Issue> = []
  const add = (path: ReadonlyArray<PropertyKey>, expected: string, actual: string) =>
    found.push({ path: shownPath(path), expected, actual })
  const visit = (current: ParseResult.ParseIssue, path: ReadonlyArray<PropertyKey>): void => {
    switch (current._tag) {
      case "Pointer":
        return visit(current.issue, [...path, ...pathOf(current.path)])
      case "Missing":
        add(path, described(current.ast) ?? expectedOf(current.ast.type), "nothing")
        return
      case "Unexpected":
        add(path, "no such field", kindOf(current.actual))
        return
      case "Type":
      case "Forbidden":
        add(path, expectedOf(current.ast), kindOf(current.actual))
        return
      case "Refinement":
        if (current.kind === "From") return visit(current.issue, path)
        add(path, expectedOf(current.ast), kindOf(current.actual))
        return
      case "Transformation":
        if (current.kind !== "Transformation") return visit(current.issue, path)
        add(path, expectedOf(current.ast), kindOf(current.actual))
        return
      case "Composite": {
        const issues = issuesOf(current)
        if (current.ast._tag !== "Union") {
          visitAll(issues, path)
          for (const [name, meant] of misspelt(current, issues))
            if (found.length < mostIssues) {
              const field = shownPath([...path, name])
              found.push({
                path: field,
                expected: "no such field",
                actual: "a field",
                meant: shownPath([...path, meant])
              })
            }
          return
        }
        const untagged = untaggedOf(current.ast, issues)
        const best = untagged === undefined ? (taggedOf(current.ast, issues) ?? bestOf(issues)) : undefined
        if (best !== undefined) return visitAll(best, path)
        const common = commonOf((untagged ?? issues).map((inner) => issuesAt(inner, path)))
        if (common === undefined) add(path, expectedOf(current.ast), kindOf(current.actual))
        else found.push(...common.slice(0, mostIssues - found.length))
      }
    }
  }
  const visitAll = (all: ReadonlyArray<ParseResult.ParseIssue>, path: ReadonlyArray<PropertyKey>) => {
    for (const inner of all) {
      if (found.length >= mostIssues) return
      visit(inner, path)
    }
  }
  visit(issue, start)
  return found
}
