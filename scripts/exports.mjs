// Writes what the manifests of packages say by rule. Of every package its `exports`, from its modules: src/Endpoint.ts is
// `@tcchat/core/Endpoint`, read from its source inside the workspace and from dist everywhere else. Of the published ones also the same for resolvers that know no `exports` (`main`, `types`,
// `typesVersions`), where their source is, from the root's manifest, and the script that rejects to publish them by hand.
// With --check it changes nothing and fails when a manifest is not current.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { metadata, repository } from "./publication.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const check = process.argv.includes("--check")
const url = repository(JSON.parse(readFileSync(`${root}package.json`, "utf8")))

/** The condition under which the workspace reads its sources; .pnpmfile.cjs takes it out of what is packed. */
const source = "@tcchat/source"

const target = (format, module) => ({
  types: `./dist/${format}/${module}.d.ts`,
  default: `./dist/${format}/${module}.js`
})

/** The manifest with these fields behind another one, where the formatter wants them; those without a value are left out. */
const placed = (manifest, after, fields) =>
  Object.fromEntries(
    Object.entries(manifest)
      .filter(([key]) => !(key in fields))
      .flatMap((entry) =>
        entry[0] === after ? [entry, ...Object.entries(fields).filter(([, value]) => value !== undefined)] : [entry]
      )
  )

/** A module of this name stands for its twin where there is no Node: `index.fetch` for `index`. */
const twin = ".fetch"

/** Conditions of runtimes without Node, or whose Node is not what undici needs. */
const others = ["workerd", "edge-light", "deno", "bun", "browser"]

const modulesOf = (folder) =>
  readdirSync(`${folder}/src`)
    .filter((entry) => entry.endsWith(".ts") && !entry.endsWith(`${twin}.ts`))
    .map((entry) => entry.slice(0, -3))
    .sort((a, b) => (a === "index" ? -1 : b === "index" ? 1 : a < b ? -1 : 1))

/** Modules that a package makes of the families of endpoints. */
const familiesOf = (folder) =>
  existsSync(`${folder}/build/families.ts`)
    ? readdirSync(`${root}packages/endpoints/src`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== "model")
        .map(({ name }) => name)
        .sort()
    : []

/** The source of a module; one that imports modules of its build has its types there, and runs from dist. */
const sourceOf = (folder, module) =>
  readFileSync(`${folder}/src/${module}.ts`, "utf8").includes('from "virtual:')
    ? { types: `./src/${module}.ts`, default: target("esm", module).default }
    : `./src/${module}.ts`

const formats = (module) => ({ import: target("esm", module), require: target("cjs", module) })

const exportOf = (folder, module) =>
  existsSync(`${folder}/src/${module}${twin}.ts`)
    ? { ...Object.fromEntries(others.map((condition) => [condition, formats(module + twin)])), ...formats(module) }
    : formats(module)

const exportsOf = (folder, modules) => {
  const families = familiesOf(folder)
  // What is bundled from its siblings and generated is read as it is built.
  const isBundled = families.length > 0
  return {
    ...Object.fromEntries(
      modules.map((module) => [
        module === "index" ? "." : `./${module}`,
        { ...(!isBundled && { [source]: sourceOf(folder, module) }), ...exportOf(folder, module) }
      ])
    ),
    ...Object.fromEntries(families.map((family) => [`./${family}`, formats(`generated/${family}`)])),
    "./package.json": "./package.json"
  }
}

/** For `moduleResolution: node` and whatever else looks no further than these. */
const withoutExports = (modules, families) => {
  const { default: main, types } = target("cjs", "index")
  const subpaths = modules.filter((module) => module !== "index")
  const paths = Object.fromEntries([
    ...subpaths.map((module) => [module, [target("cjs", module).types]]),
    ...families.map((family) => [family, [target("cjs", `generated/${family}`).types]])
  ])
  return { main, types, typesVersions: { "*": paths } }
}

const current = (manifest, directory) => {
  let after = manifest
  if (directory.startsWith("packages/")) {
    const modules = modulesOf(`${root}${directory}`)
    after = { ...after, exports: exportsOf(`${root}${directory}`, modules) }
    if (manifest.private !== true)
      after = placed(after, "sideEffects", withoutExports(modules, familiesOf(`${root}${directory}`)))
  }
  if (manifest.private === true) return after
  after = { ...after, scripts: { ...after.scripts, prepublishOnly: "node ../../scripts/prepublish.mjs" } }
  const { repository: source, ...pages } = metadata(url, directory)
  return placed(placed(after, "keywords", pages), "license", { repository: source })
}

for (const directory of ["packages", "apps"].flatMap((group) =>
  readdirSync(`${root}${group}`).map((name) => `${group}/${name}`)
)) {
  const file = `${root}${directory}/package.json`
  if (!existsSync(file)) continue
  const before = readFileSync(file, "utf8")
  const after = `${JSON.stringify(current(JSON.parse(before), directory), null, 2)}\n`
  if (after === before) continue
  if (check) {
    console.error(`${directory}/package.json is not current; run: node scripts/exports.mjs`)
    process.exitCode = 1
  } else writeFileSync(file, after)
}
