/** Reads the doc comments of definitions from their sources. */
import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import * as ts from "typescript"

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim()

const files = new Map<string, ts.SourceFile>()

const parse = (file: string): ts.SourceFile => {
  const found = files.get(file)
  if (found !== undefined) return found
  const parsed = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true)
  files.set(file, parsed)
  return parsed
}

const commentOf = (node: ts.Node): ts.JSDoc | undefined => ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)

const textOf = (comment: ts.JSDoc["comment"]): string => ts.getTextOfJSDocComment(comment) ?? ""

/** The text of the comment at the head of a module. */
const headOf = (source: ts.SourceFile): string => {
  const [range] = ts.getLeadingCommentRanges(source.text, 0) ?? []
  const text = range === undefined ? "" : source.text.slice(range.pos + 3, range.end - 2)
  return oneLine(
    text
      .replace(/^\s*\* ?/gm, "")
      .split(/^@/m, 1)
      .join("")
  )
}

/** Where the value that an identifier names is written, in this module or in the one that it is imported from. */
const initializerOf = (name: string, source: ts.SourceFile): ts.Expression | undefined => {
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations)
        if (declaration.name.getText() === name) return declaration.initializer
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const bindings = statement.importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue
    const imported = bindings.elements.find((element) => element.name.text === name)
    const path = statement.moduleSpecifier.text
    if (imported === undefined || !path.startsWith(".")) continue
    const file = join(dirname(source.fileName), path.replace(/\.js$/, ".ts"))
    return initializerOf(imported.propertyName?.text ?? name, parse(file))
  }
  return undefined
}

/** Collects the comments of fields, those of nested ones under `Outer[].Inner`. */
const fieldsOf = (node: ts.Node, path: string, found: Map<string, string>): void => {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) fieldsOf(property.expression, path, found)
      if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) continue
      const inner = `${path === "" ? "" : `${path}.`}${property.name.getText().replace(/^"|"$/g, "")}`
      const comment = commentOf(property)
      if (comment !== undefined) found.set(inner, oneLine(textOf(comment.comment)))
      fieldsOf(ts.isPropertyAssignment(property) ? property.initializer : property.name, inner, found)
    }
    return
  }
  if (ts.isIdentifier(node)) {
    const initializer = initializerOf(node.text, node.getSourceFile())
    if (initializer !== undefined) fieldsOf(initializer, path, found)
    return
  }
  if (ts.isArrowFunction(node)) return fieldsOf(node.body, path, found)
  if (ts.isPropertyAccessExpression(node) || ts.isParenthesizedExpression(node))
    return fieldsOf(node.expression, path, found)
  if (!ts.isCallExpression(node)) return
  const called = node.expression.getText()
  if (called.endsWith(".pipe")) return fieldsOf(node.expression, path, found)
  const inner = called === "Schema.Array" || called === "Schema.NonEmptyArray" ? `${path}[]` : path
  if (/^Schema\.(Struct|Array|NonEmptyArray|optional\w*|Union|extend)$/.test(called))
    for (const argument of node.arguments) fieldsOf(argument, inner, found)
}

/** An object whose fields are in the order of their names. */
export const sorted = <A>(entries: Iterable<readonly [string, A]>): Record<string, A> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** What the doc comment of a definition says, and those of its fields. */
export interface Definition {
  /** The first argument of its constructor. */
  readonly name: string
  /** Name of its export. */
  readonly exported: string
  readonly summary: string
  readonly description: string
  /** Pages of the service. */
  readonly see: ReadonlyArray<string>
  /** Code of the first example; empty where there is none. */
  readonly example: string
  /** Comments of the fields of a part, those of nested ones under `Outer[].Inner`. */
  readonly fields: (part: string) => Readonly<Record<string, string>>
  /** The value of a part that is a string. */
  readonly string: (part: string) => string
}

/** An at sign in the code would be taken for a tag, so the code is read from the text of the comment. */
const exampleOf = (comment: ts.JSDoc): string =>
  (/@example\s+\* ```ts\n([\s\S]*?)\n \* ```/.exec(comment.getText())?.[1] ?? "").replace(/^ *\* ?/gm, "")

/** Reads a module that makes one definition, which is named like its file. */
export const readDefinition = (file: string): Definition => {
  const fail = (what: string): never => {
    throw new Error(`${file}: ${what}`)
  }
  const wanted = basename(file, ".ts")
  for (const statement of parse(file).statements) {
    if (!ts.isVariableStatement(statement)) continue
    const call = statement.declarationList.declarations.find(({ name }) => name.getText() === wanted)?.initializer
    if (call === undefined || !ts.isCallExpression(call)) continue
    const [name, facts] = call.arguments
    if (name === undefined || !ts.isStringLiteral(name) || facts === undefined || !ts.isObjectLiteralExpression(facts))
      return fail("its constructor does not get a name and facts")
    const comment = commentOf(statement) ?? fail("no doc comment")
    const [summary = "", ...paragraphs] = textOf(comment.comment)
      .split(/\n\s*\n/)
      .map(oneLine)
    const valueOf = (part: string): ts.Expression | undefined => {
      const property = facts.properties.find((property) => property.name?.getText() === part)
      return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined
    }
    return {
      name: name.text,
      exported: wanted,
      summary,
      description: paragraphs.join("\n\n"),
      // The address of a @see tag is parsed as a name and the rest of it, so it is read from the text of the tag.
      see: (comment.tags ?? []).flatMap((tag) => tag.getText().match(/^@see\s+(https:\S+)/)?.[1] ?? []),
      example: exampleOf(comment),
      fields: (part) => {
        const value = valueOf(part)
        const found = new Map<string, string>()
        if (value !== undefined) fieldsOf(value, "", found)
        return sorted(found)
      },
      string: (part) => {
        const value = valueOf(part)
        return value !== undefined && ts.isStringLiteral(value) ? value.text : fail(`${part} is not a string`)
      }
    }
  }
  return fail(`does not export ${wanted}`)
}

/** Reads the comments of the elements of messages in a module, by their `MsgType`. */
export const readElements = (file: string) =>
  parse(file).statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    const summary = oneLine(textOf(commentOf(statement)?.comment))
    return statement.declarationList.declarations.flatMap(({ initializer }) => {
      const type = /MsgType: Schema\.Literal\("(\w+)"\)/.exec(initializer?.getText() ?? "")?.[1]
      if (initializer === undefined || type === undefined) return []
      const found = new Map<string, string>()
      fieldsOf(initializer, "", found)
      return [[type, { summary, fields: sorted(found) }] as const]
    })
  })

/** The folders in which the definitions of a package are, one for each family. */
export const familiesIn = (sources: string): ReadonlyArray<string> =>
  readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "model" && entry.name !== "internal")
    .map(({ name }) => name)

/** The comment at the head of a family. */
export const familySummary = (sources: string, family: string): string => headOf(parse(join(sources, `${family}.ts`)))
