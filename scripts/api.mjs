// Holds the public surface of a package in a file that people review: `api.txt`, its declarations without comments.
// In a package's folder it compares; at the root, `--write` writes those of all published packages.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, posix, relative } from "node:path"

/** Declarations as they are reviewed: no comments, no blank lines. */
const bare = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\/\/# sourceMappingURL=.*$/gm, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && line !== "export {};")
    .join("\n")

/** Modules of the package that a module takes something from, so that what is re-exported is held too. */
const importsOf = (text) => [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)\.js"/g)].map(([, path]) => path)

const surfaceOf = (folder) => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const root = join(folder, "dist/esm")
  const asked = Object.values(exports)
    .map((target) => target.import?.types)
    .filter((types) => types !== undefined)
    .map((types) => posix.relative("./dist/esm", types).replace(/\.d\.ts$/, ""))
  const modules = new Map()
  while (asked.length > 0) {
    const module = asked.pop()
    if (modules.has(module)) continue
    const text = readFileSync(join(root, `${module}.d.ts`), "utf8")
    modules.set(module, bare(text))
    for (const path of importsOf(text)) asked.push(posix.join(posix.dirname(module), path))
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, text]) => `// ${module}\n${text}\n`)
    .join("\n")
}

/** What changed, line by line. */
const difference = (before, after) => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-api-"))
  try {
    const files = [join(folder, "reviewed"), join(folder, "built")]
    writeFileSync(files[0], before)
    writeFileSync(files[1], after)
    const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=1", ...files], { encoding: "utf8" })
    return stdout.split("\n").slice(4, 84).join("\n")
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const published = () =>
  readdirSync("packages")
    .map((name) => join("packages", name))
    .filter((folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).private !== true)

if (process.argv.includes("--write")) {
  for (const folder of published()) {
    writeFileSync(join(folder, "api.txt"), surfaceOf(folder))
    console.log(relative(dirname("."), join(folder, "api.txt")))
  }
} else {
  const before = existsSync("api.txt") ? readFileSync("api.txt", "utf8") : ""
  const after = surfaceOf(".")
  if (before !== after) {
    console.error(difference(before, after))
    console.error("The public surface is not the one of api.txt; if that is meant, run at the root: npm run api")
    process.exitCode = 1
  }
}
