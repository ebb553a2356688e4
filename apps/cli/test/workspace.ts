import { spawn } from "node:child_process"
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect } from "vitest"

export const root = fileURLToPath(new URL("../../..", import.meta.url))
const copied = [
  ...["packages", "apps"].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`)),
  "examples",
  "examples/express"
]

let copy = ""

/** A program that the workspace has installed. */
export const bin = (name: string) => join(root, "node_modules/.bin", name)

/** Reads a file of the copy. */
export const read = (file: string) => readFileSync(join(copy, file), "utf8")

/** Writes a file of the copy. */
export const write = (file: string, text: string) => writeFileSync(join(copy, file), text)

/** The files below a folder of the copy. */
export const filesOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))

interface Ended {
  readonly status: number | null
  readonly output: string
}

/** Runs a command in a folder of the copy. */
export const run = (folder: string, command: string, ...words: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    let output = ""
    const child = spawn(command, words, { cwd: join(copy, folder), stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += String(text)))
    child.on("close", (status) => resolve({ status, output }))
  })

/** Runs a command that must succeed. */
export const passes = async (folder: string, command: string, ...words: ReadonlyArray<string>): Promise<void> => {
  const { output, status } = await run(folder, command, ...words)
  expect(status, output).toBe(0)
}

/** Links the dependencies of a package, so that copied packages find each other and everything else stays where it is. */
const link = (name: string, scope = "") => {
  const from = join(root, name, "node_modules", scope)
  const to = join(copy, name, "node_modules", scope)
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from)) {
    if (entry.startsWith(".")) continue
    if (entry.startsWith("@")) {
      link(name, entry)
      continue
    }
    const target = realpathSync(join(from, entry))
    const sibling = copied.find((folder) => target === realpathSync(join(root, folder)))
    symlinkSync(sibling === undefined ? target : join(copy, sibling), join(to, entry))
  }
}

/** Copies the workspace, as it is built, for the tests of a file. */
export const copyWorkspace = (): void => {
  beforeAll(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), "tcchat-adding-")))
    for (const name of [...copied, "scripts", "config"])
      cpSync(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => !/[/\\](?:node_modules|\.turbo|\.results)$/.test(path)
      })
    for (const name of ["package.json", "tsconfig.json", "tsconfig.base.json", ".oxfmtrc.json"])
      cpSync(join(root, name), join(copy, name))
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    for (const name of copied) link(name)
  })

  afterAll(() => rmSync(copy, { recursive: true, force: true }))
}
