/**
 * Writes what the doc comments of the endpoints say into a module of the command line, where comments are out of reach.
 * With --check it changes nothing and fails when the module is not current.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { format, type FormatConfig } from "oxfmt"
import * as ts from "typescript"

const root = fileURLToPath(new URL("..", import.meta.url))
const sources = join(root, "packages/endpoints/src")
const generated = join(root, "apps/cli/src/generated")

interface EndpointDocs {
  readonly path: string
  readonly summary: string
  readonly docs: {
    readonly description: string
    readonly see: ReadonlyArray<string>
    readonly payload: Readonly<Record<string, string>>
    readonly success: Readonly<Record<string, string>>
  }
}

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
  if (ts.isPropertyAccessExpression(node)) return fieldsOf(node.expression, path, found)
  if (!ts.isCallExpression(node)) return
  const called = node.expression.getText()
  if (called.endsWith(".pipe")) return fieldsOf(node.expression, path, found)
  const inner = called === "Schema.Array" || called === "Schema.NonEmptyArray" ? `${path}[]` : path
  if (/^Schema\.(Struct|Array|NonEmptyArray|optional\w*|Union|extend)$/.test(called))
    for (const argument of node.arguments) fieldsOf(argument, inner, found)
}

const sorted = <A>(entries: Iterable<readonly [string, A]>): Record<string, A> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

const docsOf = (file: string): readonly [name: string, EndpointDocs] => {
  const fail = (what: string): never => {
    throw new Error(`${relative(root, file)}: ${what}`)
  }
  const wanted = basename(file, ".ts")
  for (const statement of parse(file).statements) {
    if (!ts.isVariableStatement(statement)) continue
    const call = statement.declarationList.declarations.find(({ name }) => name.getText() === wanted)?.initializer
    if (call === undefined || !ts.isCallExpression(call)) continue
    const [name, facts] = call.arguments
    if (name === undefined || !ts.isStringLiteral(name) || facts === undefined || !ts.isObjectLiteralExpression(facts))
      return fail("Endpoint.make does not get a name and facts")
    const comment = commentOf(statement) ?? fail("no doc comment")
    const [summary = "", ...paragraphs] = textOf(comment.comment)
      .split(/\n\s*\n/)
      .map(oneLine)
    const fieldsIn = (part: string) => {
      const property = facts.properties.find((property) => property.name?.getText() === part)
      const found = new Map<string, string>()
      if (property !== undefined && ts.isPropertyAssignment(property)) fieldsOf(property.initializer, "", found)
      return sorted(found)
    }
    // The address of a @see tag is parsed as a name and the rest of it, so it is read from the text of the tag.
    const see = (comment.tags ?? []).flatMap((tag) => tag.getText().match(/^@see\s+(https:\S+)/)?.[1] ?? [])
    const path = facts.properties.find((property) => property.name?.getText() === "path")
    if (path === undefined || !ts.isPropertyAssignment(path) || !ts.isStringLiteral(path.initializer))
      return fail("path is not a string")
    return [
      name.text,
      {
        path: path.initializer.text,
        summary,
        docs: {
          description: paragraphs.join("\n\n"),
          see,
          payload: fieldsIn("payload"),
          success: fieldsIn("success")
        }
      }
    ]
  }
  return fail(`does not export ${wanted}`)
}

const families = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "model")
  .map(({ name }) => name)
const endpoints = families.flatMap((family) =>
  readdirSync(join(sources, family)).map((name) => docsOf(join(sources, family, name)))
)

const written = "// Written by scripts/docs.ts from the doc comments of the endpoints.\n"

const json = (value: unknown) => JSON.stringify(value)

/** What every start of the program needs, kept apart from what only a command of a family needs. */
const modules: Readonly<Record<string, string>> = {
  "families.ts": `${written}
/** What each family of endpoints is about, its definitions, and what their comments say. */
export const families = {
  ${families
    .map(
      (name) =>
        `${name}: { summary: ${json(headOf(parse(join(sources, `${name}.ts`))))}, load: () => import("@tcchat/endpoints/${name}"), docs: () => import("./${name}.js") }`
    )
    .join(",\n  ")}
} as const
`,
  "names.ts": `${written}
/** Wire path and summary of each endpoint, by its name. */
export const endpoints: Readonly<Record<string, readonly [path: string, summary: string]>> = ${json(
    sorted(endpoints.map(([name, { path, summary }]) => [name, [path, summary]] as const))
  )}
`,
  ...Object.fromEntries(
    families.map((family) => [
      `${family}.ts`,
      `${written}import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = ${json(
        sorted(endpoints.flatMap(([name, { docs }]) => (name.startsWith(`${family}.`) ? [[name, docs] as const] : [])))
      )}
`
    ])
  )
}

const config = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8")) as FormatConfig

const isCheck = process.argv.includes("--check")
const stale = (file: string) => {
  console.error(`${relative(root, file)} is not current; run: npm run docs`)
  process.exitCode = 1
}

for (const [name, text] of Object.entries(modules)) {
  const target = join(generated, name)
  const { code, errors } = await format(target, text, config)
  for (const { message } of errors) throw new Error(message)
  if (!isCheck) writeFileSync(target, code)
  else if (!existsSync(target) || readFileSync(target, "utf8") !== code) stale(target)
}
for (const name of readdirSync(generated)) {
  if (Object.hasOwn(modules, name)) continue
  if (isCheck) stale(join(generated, name))
  else rmSync(join(generated, name))
}
if (process.exitCode !== 1) console.log(`The docs of ${endpoints.length} endpoints are current.`)
