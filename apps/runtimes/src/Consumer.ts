/** Throw-away projects that have the tarballs installed, as anyone's project would. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { run } from "./Command.js"

/** Makes an empty folder in the temporary folder of the system. */
export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `tcchat-${name}-`))

export const write = (folder: string, file: string, content: string | object): string => {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2))
  return path
}

const quietly = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts", "--loglevel=error"]

/** Installs with npm; what was downloaded once is not asked for again. */
export const install = async (folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> => {
  if (!existsSync(join(folder, "package.json")))
    write(folder, "package.json", { private: true, type: "module", dependencies })
  await run("npm", ["install", "--prefer-offline", ...quietly], { cwd: folder })
}

/** What is asked of npm so that it takes a tarball. */
export const files = (tarballs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]))
