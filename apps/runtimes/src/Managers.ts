/** The supported package managers, and their equivalents of `npm install`. */
import { delimiter, join } from "node:path"
import * as process from "node:process"
import { library, type Provided } from "./Provision.js"
import { targets } from "./Target.js"

/** A program with its leading arguments. */
export type Command = readonly [program: string, ...args: ReadonlyArray<string>]

export interface Manager {
  /** Name with the version, unless it is the one that comes with Node. */
  readonly name: string
  readonly find: () => Promise<Provided>
  /** The manager at the path where it was found. */
  readonly command: (path: string) => Command
  /** The equivalent of the arguments of `npm install`; `undefined` if unsupported. */
  readonly add: (words: ReadonlyArray<string>) => ReadonlyArray<string> | undefined
  /** Configures this registry, and a folder for its global cache and, in `bin`, global programs. */
  readonly environment: (folder: string, registry: string) => Readonly<Record<string, string>>
  /** The command that runs a program in one of its projects. */
  readonly node: (path: string) => Command
}

const script = (path: string): Command => [process.execPath, path]

const node = (): Command => [process.execPath]

/** Translates the option for development dependencies to Yarn and Bun. */
const dev = (words: ReadonlyArray<string>) => words.map((word) => (word === "--save-dev" ? "--dev" : word))

const npm: Manager = {
  name: "npm",
  find: () => Promise.resolve({ path: "npm" }),
  command: (path) => [path],
  add: (words) => ["install", "--no-audit", "--no-fund", ...words],
  environment: (folder, registry) => ({
    npm_config_registry: registry,
    npm_config_cache: join(folder, "cache"),
    npm_config_prefix: folder
  }),
  node
}

const pnpm: Manager = {
  name: "pnpm 10.34.9",
  find: () => library("pnpm", "10.34.9", "node_modules/pnpm/bin/pnpm.cjs"),
  command: script,
  add: (words) => ["add", ...words],
  environment: (folder, registry) => ({
    npm_config_registry: registry,
    npm_config_store_dir: join(folder, "store"),
    npm_config_cache_dir: join(folder, "cache"),
    PNPM_HOME: join(folder, "bin"),
    // pnpm rejects to install programs into a folder that is not on the path.
    PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`
  }),
  node
}

const yarnClassic: Manager = {
  name: "yarn 1.22.22",
  find: () => library("yarn", "1.22.22", "node_modules/yarn/bin/yarn.js"),
  command: script,
  add: (words) => {
    const [first = "", ...rest] = dev(words)
    return first === "--global" ? ["global", "add", ...rest] : ["add", first, ...rest]
  },
  environment: (folder, registry) => ({
    YARN_REGISTRY: registry,
    // Set by npm for what it runs, this goes before the other.
    npm_config_registry: registry,
    YARN_CACHE_FOLDER: join(folder, "cache"),
    YARN_GLOBAL_FOLDER: join(folder, "global"),
    // Without it, programs would be installed globally on this machine.
    YARN_PREFIX: folder
  }),
  node
}

const yarn: Manager = {
  name: "yarn 4.18.1",
  find: () => library("@yarnpkg/cli-dist", "4.18.1", "node_modules/@yarnpkg/cli-dist/bin/yarn.js"),
  command: script,
  add: (words) => (words.includes("--global") ? undefined : ["add", ...dev(words)]),
  environment: (folder, registry) => ({
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
    YARN_GLOBAL_FOLDER: folder,
    YARN_ENABLE_TELEMETRY: "0"
  }),
  // There is no node_modules: Plug'n'Play resolves packages, and only those that a manifest declares.
  node: (path) => [process.execPath, path, "node"]
}

const runtime = targets.find((target) => target.runtime === "Bun")!

const bun: Manager = {
  name: `bun ${runtime.version}`,
  find: runtime.find,
  command: (path) => [path],
  add: (words) => ["add", ...dev(words)],
  environment: (folder, registry) => ({
    BUN_CONFIG_REGISTRY: registry,
    BUN_INSTALL: folder,
    BUN_INSTALL_CACHE_DIR: join(folder, "cache")
  }),
  node: (path) => [path]
}

export const managers: ReadonlyArray<Manager> = [npm, pnpm, yarnClassic, yarn, bun]

/** An available manager. */
export interface Ready {
  readonly add: (words: ReadonlyArray<string>) => Command | undefined
  readonly node: Command
}

export const ready = async ({ add, command, find, node }: Manager): Promise<Ready> => {
  const found = await find()
  if ("missing" in found) throw new Error(found.missing)
  const { path } = found
  return {
    add: (words) => {
      const args = add(words)
      return args === undefined ? undefined : [...command(path), ...args]
    },
    node: node(path)
  }
}
