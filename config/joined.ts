/**
 * Joins the modules of a built package that are always loaded together: in Node every module of an import costs its
 * resolution and its reading, which for these packages is more than running them.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import { rollup } from "rollup"
import * as ts from "typescript"

const modulesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -3).replaceAll(sep, "/"))
    .sort()

const importsOf = (file: string): ReadonlyArray<string> =>
  ts
    .preProcessFile(readFileSync(file, "utf8"), true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => join(dirname(file), name))

/** A module and all that it imports. */
const closureOf = (file: string, found = new Set<string>()): ReadonlySet<string> => {
  if (!found.has(file)) {
    found.add(file)
    for (const imported of importsOf(file)) closureOf(imported, found)
  }
  return found
}

/**
 * Marks the calls that run when a module is imported as free of effects, so that bundlers drop what nobody uses of a joined
 * module, as they drop unused modules.
 */
const marked = (code: string): string => {
  const starts: Array<number> = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      !/PURE__ \*\/ $/.test(code.slice(0, node.getStart()))
    )
      starts.push(node.getStart())
    ts.forEachChild(node, visit)
  }
  for (const statement of ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022, true).statements)
    if (ts.isVariableStatement(statement)) visit(statement)
  return [...new Set(starts)]
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}/* @__PURE__ */ ${text.slice(start)}`, code)
}

/**
 * Joins the modules in a folder of ES modules.
 *
 * Each layer is a public module with all that it imports and that no layer before it has. A module with a folder of its name,
 * such as a family of endpoints, is a layer, too. All other modules stay alone, as do those in the folder `model`.
 */
export const joinModules = async (folder: string, layers: ReadonlyArray<string>): Promise<void> => {
  // The index only lists the others, and stays as it is.
  const modules = modulesIn(folder).filter((name) => name !== "index")
  const named = (name: string) => join(folder, `${name}.js`)
  const families = modules.filter((name) => existsSync(join(folder, name)))
  const layerOf = new Map<string, string>()
  for (const name of modules) if (name.startsWith("model/")) layerOf.set(named(name), name)
  for (const layer of [...layers, ...families])
    for (const file of closureOf(named(layer))) if (!layerOf.has(file)) layerOf.set(file, layer)

  const bundle = await rollup({
    input: modules.filter((name) => !name.includes("/")).map(named),
    // A module of types alone is empty.
    onLog: (level, { code, message }) => {
      if (code !== "EMPTY_BUNDLE") throw new Error(`${level}: ${message}`)
    },
    external: (id) => !id.startsWith(".") && !id.startsWith(folder),
    preserveEntrySignatures: "strict",
    plugins: [
      {
        name: "built",
        load: (id) => ({
          code: marked(readFileSync(id, "utf8")),
          map: readFileSync(`${id}.map`, "utf8"),
          moduleSideEffects: false
        })
      }
    ]
  })
  for (const name of modules) for (const end of ["", ".map"]) rmSync(`${named(name)}${end}`)
  await bundle.write({
    dir: folder,
    format: "es",
    sourcemap: true,
    hoistTransitiveImports: false,
    generatedCode: "es2015",
    entryFileNames: "[name].js",
    chunkFileNames: "joined/[name].js",
    manualChunks: (id) => layerOf.get(id) ?? relative(folder, id).slice(0, -3)
  })
  await bundle.close()
}
