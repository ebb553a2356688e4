// Writes the `exports` of every published package from its modules: src/Endpoint.ts is `@tcchat/core/Endpoint`.
// With --check it changes nothing and fails when a manifest is not current.
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const packages = fileURLToPath(new URL("../packages/", import.meta.url))
const check = process.argv.includes("--check")

const target = (format, module) => ({
  types: `./dist/${format}/${module}.d.ts`,
  default: `./dist/${format}/${module}.js`
})

for (const name of readdirSync(packages)) {
  const file = `${packages}${name}/package.json`
  const before = readFileSync(file, "utf8")
  const manifest = JSON.parse(before)
  const modules = readdirSync(`${packages}${name}/src`)
    .filter((entry) => entry.endsWith(".ts"))
    .map((entry) => entry.slice(0, -3))
    .sort((a, b) => (a === "index" ? -1 : b === "index" ? 1 : a < b ? -1 : 1))
  manifest.exports = Object.fromEntries(
    modules.map((module) => [
      module === "index" ? "." : `./${module}`,
      { import: target("esm", module), require: target("cjs", module) }
    ])
  )
  manifest.exports["./package.json"] = "./package.json"
  const after = `${JSON.stringify(manifest, null, 2)}\n`
  if (after === before) continue
  if (check) {
    console.error(`packages/${name}/package.json: exports are not current; run: node scripts/exports.mjs`)
    process.exitCode = 1
  } else writeFileSync(file, after)
}
