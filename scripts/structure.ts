/**
 * Holds what the tree promises: a module is found by its name, every export says what it is, and secrets are opened in
 * few places.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import * as ts from "typescript"

const root = fileURLToPath(new URL("..", import.meta.url))
const packages = readdirSync(join(root, "packages"))
const endpoints = join(root, "packages/endpoints/src")
let failed = 0

const fail = (file: string, text: string) => {
  failed++
  console.error(`${relative(root, file)}: ${text}`)
}

const sources = (folder: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

const banned = /^(utils?|common|shared|helpers?|types|misc)$/

/** The only modules that may look into a `Redacted`. */
const openers = new Set([
  "packages/core/src/internal/request.ts",
  "packages/core/src/Credentials.ts",
  "packages/core/src/internal/call.ts",
  "packages/core/src/Transport.ts",
  "packages/transport-node/src/NodeTransport.ts",
  // The password of a proxy.
  "packages/transport-node/src/internal/proxies.ts",
  "packages/transport-fetch/src/FetchTransport.ts",
  "packages/transport-fetch/src/HttpClientTransport.ts",
  "packages/emulator/src/Emulator.ts",
  // The app of an emulator, for programs that are configured by its environment.
  "packages/sdk/src/testing.ts",
  "packages/webhooks/src/Signature.ts"
])

/** Packages whose modules in folders are definitions, one to a file: what each is made with. */
const definitions: Readonly<Record<string, (family: string, name: string) => RegExp>> = {
  endpoints: (family, name) => new RegExp(`Endpoint\\.make\\("${family}\\.${name}"`),
  webhooks: (family, name) => new RegExp(`Webhook\\.make\\("${family}\\.(?:Callback)?${name}"`, "i")
}

const tagsOf = (node: ts.Node) =>
  ts.getJSDocTags(node).map((tag) => ({
    name: tag.tagName.text,
    text: (ts.getTextOfJSDocComment(tag.comment) ?? "").trim()
  }))

const sentenceOf = (node: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join("")
    .trim()

const exported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const nameOf = (statement: ts.Statement): string =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText()).join(", ")
    : ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
      ? (statement.name?.text ?? "")
      : ""

/** Whether it exports what a build writes, or a list of names: that says itself what it is. */
const isList = ({ moduleSpecifier }: ts.ExportDeclaration): boolean =>
  /^"\.\/(?:generated\/|\w+\/exports\.js")/.test(moduleSpecifier?.getText() ?? "")

const checkDocs = (file: string, tree: ts.SourceFile, family: string | undefined) => {
  const documented = new Set<string>()
  for (const statement of tree.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause === undefined && !isList(statement))
      fail(file, "`export *` hides what a module has")
    if (!exported(statement)) continue
    const name = nameOf(statement)
    // A type and a value of one name, or overloads, are documented once.
    if (documented.has(name)) continue
    documented.add(name)
    const tags = tagsOf(statement)
    const tag = (which: string) => tags.filter((one) => one.name === which)
    if (sentenceOf(statement) === "" && name !== "TypeId") fail(file, `${name} says nothing of itself`)
    if (tag("category").length > 0) fail(file, `${name} needs no @category`)
    if (family !== undefined) {
      if (file.startsWith(endpoints) && tag("example").length !== 1) fail(file, `${name} needs an @example`)
      const see = ts.getJSDocTags(statement).find(({ tagName }) => tagName.text === "see")
      if (
        !/tencentcloud\.com\/document\/product\/1047\/\d+|cloud\.tencent\.com\/document\/product\/269\/\d+/.test(
          see?.getText() ?? ""
        )
      )
        fail(file, `${name} needs a @see with its page`)
    }
  }
}

for (const name of packages) {
  const folder = join(root, "packages", name, "src")
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as {
    readonly private?: boolean
  }
  for (const file of sources(folder)) {
    const inside = relative(folder, file)
    const text = readFileSync(file, "utf8")
    if (banned.test(basename(file, ".ts"))) fail(file, "name the concept")
    const opener = relative(root, file).replaceAll("\\", "/")
    if (text.includes("Redacted.value(") && !openers.has(opener))
      fail(file, "may not open a Redacted; see scripts/structure.ts")
    if (manifest.private === true || inside.startsWith("internal")) continue
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const definition = definitions[name]
    const [, family] = definition === undefined ? [] : (/^(\w+)\//.exec(inside) ?? [])
    if (family === "model") continue
    checkDocs(file, tree, family)
    if (definition !== undefined && family !== undefined) {
      const exports = tree.statements.filter(exported).map(nameOf)
      const expected = basename(file, ".ts")
      if (exports.join() !== expected) fail(file, `must export ${expected} and nothing else`)
      if (!definition(family, expected).test(text)) fail(file, `must be named ${family}.${expected}`)
    }
  }
}

for (const folder of Object.keys(definitions).map((name) => join(root, "packages", name, "src"))) {
  for (const family of readdirSync(folder, { withFileTypes: true })) {
    if (!family.isDirectory() || family.name === "model" || family.name === "internal") continue
    const list = join(folder, `${family.name}.ts`)
    const listed = [...readFileSync(list, "utf8").matchAll(/^export \{ (\w+) \} from "\.\/(\w+)\/(\w+)\.js"$/gm)]
    const inFolder = readdirSync(join(folder, family.name)).map((file) => file.replace(/\.ts$/, ""))
    if (listed.map(([, name]) => name).join() !== inFolder.sort().join())
      fail(list, "must list exactly the definitions of its folder, in order")
    const [all, from] = folder === endpoints ? ["index.ts", "./"] : ["internal/families.ts", "../"]
    if (!readFileSync(join(folder, all), "utf8").includes(`export * as ${family.name} from "${from}${family.name}.js"`))
      fail(join(folder, all), `must list ${family.name}`)
  }
}

if (failed > 0) process.exitCode = 1
else console.log("The tree is as it promises to be.")
