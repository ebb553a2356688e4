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
const apart = /^(?:node_modules|dist|test|\..*|.*\.md)$/

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !apart.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
    .sort()

const codeOf = (path) => {
  const text = readFileSync(path, "utf8")
  if (!/\.tsx?$/.test(path)) return text
  const code = printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return [code, ...(text.match(/```[^]*?```/g) ?? [])].join("\n")
}

/**
 * Writes the hash of each package's code, without its comments, to `.turbo/code`, which turbo reads as an input: after an
 * edit of a comment the tests of what depends on the package are not run again. Code blocks in comments count as code.
 */
export const writeCode = (root) => {
  const folders = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name))
  )
  for (const folder of [...folders, "examples"].map((name) => join(root, name))) {
    const hash = createHash("sha256")
    for (const path of filesIn(folder))
      hash.update(path.slice(folder.length)).update("\0").update(codeOf(path)).update("\0")
    mkdirSync(join(folder, ".turbo"), { recursive: true })
    writeFileSync(join(folder, ".turbo/code"), hash.digest("hex"))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeCode(process.argv[2] ?? ".")
  console.log(checks.flat().join(" "))
}
