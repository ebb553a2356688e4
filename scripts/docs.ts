/**
 * Writes what the doc comments of the endpoints say into modules of the command line, where comments are out of reach.
 * With --check it changes nothing and fails when a module is not current.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { format, type FormatConfig } from "oxfmt"
import { read, sorted } from "./endpointDocs.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const generated = join(root, "apps/cli/src/generated")

const { endpoints, families } = read(join(root, "packages/endpoints/src"))

const written = "// Written by scripts/docs.ts from the doc comments of the endpoints.\n"

const json = (value: unknown) => JSON.stringify(value)

/** What every start of the program needs, kept apart from what only a command of a family needs. */
const modules: Readonly<Record<string, string>> = {
  "families.ts": `${written}
/** What each family of endpoints is about, its definitions, and what their comments say. */
export const families = {
  ${families
    .map(
      ([name, summary]) =>
        `${name}: { summary: ${json(summary)}, load: () => import("@tcchat/endpoints/${name}"), docs: () => import("./${name}.js") }`
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
    families.map(([family]) => [
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
