// The tasks of `npm test`, and the hash by which turbo knows the code of a package. Called with a folder it writes the
// hashes there and prints the tasks.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

/** First what others read as it is built, then everything else. */
export const checks = [
  ["build"],
  ["lint", "arrows", "unused", "snippets", "check", "structure", "test", "comments", "package"]
]

const printer = ts.createPrinter({ removeComments: true })

const codeBlock = /```[^]*?```/g

/** What else tools read in comments, for the code that follows. */
const directive = /@(?:ts-[\w-]+|internal|__PURE__)|\/\/\/ <.*/g

const withoutComments = (path, text) => printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))

const codeOf = (path) => {
  const text = readFileSync(path, "utf8")
  const blocks = text.match(codeBlock) ?? []
  if (path.endsWith(".md")) return blocks.join("\n")
  if (!/\.tsx?$/.test(path)) return text
  const directives = [...text.matchAll(directive)].map(
    ({ 0: name, index }) => `${name} after ${withoutComments(path, text.slice(0, index)).length}`
  )
  return [withoutComments(path, text), ...blocks, ...directives].join("\n")
}

const skipped = /^(?:node_modules|dist|cache|generated|\.(?!changeset|vitepress).*)$/

/** The code of the files below a folder, by their paths in it. */
const codeIn = (folder, within = "") =>
  readdirSync(join(folder, within), { withFileTypes: true })
    .filter(({ name }) => !skipped.test(name))
    .flatMap((entry) => {
      const path = `${within}${entry.name}`
      return entry.isDirectory() ? codeIn(folder, `${path}/`) : [[path, codeOf(join(folder, path))]]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))

const writeHash = (folder, files) => {
  const hash = createHash("sha256")
  for (const [path, code] of files) hash.update(`${path}\0${code}\0`)
  mkdirSync(join(folder, ".turbo"), { recursive: true })
  writeFileSync(join(folder, ".turbo/code"), hash.digest("hex"))
}

/**
 * Writes hashes of code without its comments to `.turbo/code`, which turbo reads as inputs: of the whole workspace, for what
 * checks its code, and of each package without its tests and documents, for the tests of what depends on it. After an edit
 * of a comment none of these are run again.
 */
export const writeCode = (root) => {
  const files = codeIn(root)
  writeHash(root, files)
  const packages = new Map()
  for (const [path, code] of files) {
    const [, name, rest] = /^((?:packages|apps)\/[^/]+|examples(?:\/express)?)\/(.*)$/.exec(path) ?? []
    if (name === undefined || /^test\/|\.md$/.test(rest)) continue
    if (!packages.has(name)) packages.set(name, [])
    packages.get(name).push([rest, code])
  }
  for (const [name, files] of packages) writeHash(join(root, name), files)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeCode(process.argv[2] ?? ".")
  console.log(checks.flat().join(" "))
}
