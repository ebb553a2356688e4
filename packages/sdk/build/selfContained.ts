/**
 * Keeps the declarations that programs can reach, and fails if one of them mentions what is not installed beside this package.
 * Generated declarations lose their maps: they are what was generated, word for word, and maps and sources would be a megabyte.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

interface Target {
  readonly types: string
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, string>>
}

const { dependencies, exports } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest

/** The declarations of all conditions of an export. */
const typesOf = (target: unknown): ReadonlyArray<string> =>
  typeof target !== "object" || target === null
    ? []
    : Object.entries(target as Target).flatMap(([condition, value]) =>
        condition === "types" ? [join(String(value))] : typesOf(value)
      )

const importsOf = (text: string): ReadonlyArray<string> =>
  [
    ...text
      .replace(/\/\*[^]*?\*\//g, "")
      .matchAll(/^(?:import|export)\b[^"']*?from ["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm)
  ].map(([, from, inline]) => (from ?? inline)!)

const reached = new Set<string>()
const asked = Object.values(exports).flatMap(typesOf)
const foreign: Array<string> = []
while (asked.length > 0) {
  const file = asked.pop()!
  if (reached.has(file)) continue
  reached.add(file)
  for (const path of importsOf(readFileSync(file, "utf8"))) {
    if (path.startsWith(".")) asked.push(join(dirname(file), path.replace(/\.js$/, ".d.ts")))
    else if (!path.startsWith("node:") && !(path in dependencies)) foreign.push(`${file} imports ${path}`)
  }
}
if (foreign.length > 0) throw new Error(foreign.join("\n"))

for (const name of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  const file = join("dist", name)
  const declaration = file.replace(/\.map$/, "")
  if (!declaration.endsWith(".d.ts")) continue
  const isGenerated = declaration.includes(join("/", "generated", "/"))
  if (!reached.has(declaration) || (isGenerated && declaration !== file)) rmSync(file)
  else if (isGenerated) writeFileSync(file, readFileSync(file, "utf8").replace(/\/\/# sourceMappingURL=.*\n?$/, ""))
}
console.log(`${reached.size} declarations, such as ${relative("dist", [...reached][0] ?? "")}, need nothing else`)
