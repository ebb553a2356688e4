/**
 * Downloads missing runtimes, as packages of the npm registry, into a folder that all clones on this machine share. With
 * TCCHAT_RUNTIMES=installed nothing is downloaded.
 */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"
import * as process from "node:process"
import { run } from "./Command.js"
import { install, write } from "./Consumer.js"

const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tcchat", "runtimes")

/** An available runtime, or why it is missing. */
export type Provided = { readonly path: string } | { readonly missing: string }

const isAllowed = () => process.env["TCCHAT_RUNTIMES"] !== "installed"

const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split("\n")
    .find((line) => /error|not found|E\w{4,}/i.test(line))
    ?.slice(0, 120) ?? "it failed"

/** Fills a folder of the cache atomically, so that an interrupted run leaves no partial folder. */
const cached = async (name: string, wanted: string, fill: (folder: string) => Promise<void>): Promise<Provided> => {
  const folder = join(cache, name.replaceAll("/", "-"))
  const path = join(folder, wanted)
  if (existsSync(path)) return { path }
  if (!isAllowed()) return { missing: "not installed, and TCCHAT_RUNTIMES forbids the download" }
  const fresh = `${folder}.${process.pid}`
  try {
    mkdirSync(fresh, { recursive: true })
    await fill(fresh)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
    return { path }
  } catch (error) {
    return { missing: `it could not be downloaded: ${firstLine(error)}` }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Obtains one program from a package. */
export const program = (specifier: string, inside: string): Promise<Provided> =>
  cached(specifier, inside, async (folder) => {
    const tarball = (await run("npm", ["pack", specifier, "--silent", "--pack-destination", folder])).trim()
    await run("tar", ["-xzf", join(folder, tarball), "-C", folder, "--strip-components=1", `package/${inside}`])
    rmSync(join(folder, tarball))
    chmodSync(join(folder, inside), 0o755)
  })

/** Installs a package with its dependencies; what is wanted is a file of it, or the manifest to import it from. */
export const library = (name: string, version: string, wanted = "package.json"): Promise<Provided> =>
  cached(`${name}@${version}`, wanted, async (folder) => {
    write(folder, "package.json", { private: true, dependencies: { [name]: version } })
    await install(folder, {})
  })

/** Finds a program on the path by one of these names. */
export const installed = (...names: ReadonlyArray<string>): Provided => {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
  return path === undefined ? { missing: `no ${names.join(" or ")} on the path` } : { path }
}
