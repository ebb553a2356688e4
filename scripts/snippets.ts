/**
 * Compiles the code that documents show: the `ts` blocks of every README and page, and the examples in doc comments.
 * A block marked `no-check` needs libraries that this repository does not install. The blocks of guides also run, in
 * examples/test/guides.test.ts: one marked `no-run` is only compiled, one marked `test` is a file of tests.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = join(root, "examples/.snippets")
const skipped = /(^|\/)(node_modules|dist|\.turbo|\.snippets|\.results|CHANGELOG\.md)(\/|$)/

const files = (ending: string, ...under: ReadonlyArray<string>) =>
  under
    .flatMap((name) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => join(entry.parentPath, entry.name))
    )
    .filter((file) => !skipped.test(relative(root, file)))

interface Snippet {
  readonly file: string
  readonly line: number
  readonly code: string
}

const fences = (file: string, text: string, margin: RegExp): ReadonlyArray<Snippet> => {
  const found: Array<Snippet> = []
  let start: number | undefined
  let code: Array<string> = []
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.replace(margin, "")
    if (start === undefined && /^```(ts|typescript)(?: (?:no-run|test))?$/.test(line)) {
      start = index + 1
      code = []
    } else if (start !== undefined && line === "```") {
      found.push({ file, line: start, code: code.join("\n") })
      start = undefined
    } else if (start !== undefined) code.push(line)
  }
  return found
}

const snippets = [
  ...[
    join(root, "README.md"),
    join(root, "README.zh-CN.md"),
    join(root, "CONTRIBUTING.md"),
    ...files(".md", "packages", "apps", "docs", "examples")
  ].flatMap((file) => fences(file, readFileSync(file, "utf8"), /^/)),
  ...files(".ts", "packages")
    .filter((file) => relative(root, file).split("/")[2] === "src")
    .flatMap((file) => fences(file, readFileSync(file, "utf8"), /^\s*\* ?/))
]

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const names = new Map<string, Snippet>()
for (const [index, snippet] of snippets.entries()) {
  const name = `snippet${index}.ts`
  names.set(name, snippet)
  writeFileSync(join(folder, name), `${snippet.code}\nexport {}\n`)
}
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    extends: "../../tsconfig.base.json",
    compilerOptions: { noEmit: true, lib: ["ES2022", "DOM", "DOM.Iterable"], types: ["node"], noUnusedLocals: false },
    include: ["*.ts"]
  })
)

const tsc = join(root, "node_modules/typescript-7/bin/tsc")
const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
  encoding: "utf8",
  cwd: folder
})
for (const line of stdout.split("\n").filter(Boolean)) {
  const [, name, row, rest] = /^(snippet\d+\.ts)\((\d+),\d+\): (.*)$/.exec(line) ?? []
  const snippet = names.get(name ?? "")
  console.error(snippet === undefined ? line : `${relative(root, snippet.file)}:${snippet.line + Number(row)}: ${rest}`)
}
rmSync(folder, { recursive: true, force: true })
if (status !== 0) process.exitCode = 1
else console.log(`${snippets.length} snippets compile.`)
