/** The install commands in the documents, verbatim. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./Workspace.js"

export interface InstallLine {
  readonly line: string
  /** The documents that contain it. */
  readonly files: ReadonlyArray<string>
  /** Arguments of `npm install`: options, and packages with or without a version. */
  readonly words: ReadonlyArray<string>
}

const ignored = new Set(["node_modules", "dist", "reference", "CHANGELOG.md"])

/** The documents below a folder, which is not searched where others keep thousands of files. */
const below = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return below(path)
      return path.endsWith(".md") ? [path] : []
    })

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...["packages", "apps", "docs", "examples"].flatMap(below)
].sort()

/** Every distinct line, with all documents that contain it. */
export const installLines: ReadonlyArray<InstallLine> = (() => {
  const found = new Map<string, ReadonlyArray<string>>()
  for (const file of documents)
    for (const [line] of readFileSync(join(root, file), "utf8").matchAll(/^npm (?:install|i|add) .+$/gm))
      found.set(line, [...(found.get(line) ?? []), file])
  return [...found].map(([line, files]) => ({ line, files, words: line.split(/\s+/).slice(2) }))
})()

/** Splits a package specifier: `effect@3` is `effect` with major version 3. */
export const asked = (word: string): { readonly name: string; readonly range?: string } => {
  const [, name = word, range] = /^(@?[^@]+)(?:@(.+))?$/.exec(word) ?? []
  return { name, ...(range !== undefined && { range }) }
}

export const isOption = (word: string): boolean => word.startsWith("-")
