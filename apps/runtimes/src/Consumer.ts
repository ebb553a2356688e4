/** Temporary projects with the tarballs installed, as in any user's project. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { run } from "./Command.js"

/** Creates an empty folder in the temporary directory. */
export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `tcchat-${name}-`))

export const write = (folder: string, file: string, content: string | object): string => {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2))
  return path
}

const quietly = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts", "--loglevel=error"]

/** Installs with npm, from its cache where possible. */
export const install = async (folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> => {
  if (!existsSync(join(folder, "package.json")))
    write(folder, "package.json", { private: true, type: "module", dependencies })
  await run("npm", ["install", "--prefer-offline", ...quietly], { cwd: folder })
}

/** Returns the install specifier of a tarball. */
export const files = (tarballs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]))
