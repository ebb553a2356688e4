/** The package managers that people install with, and how each says what `npm install` says. */
import { delimiter, join } from "node:path"
import * as process from "node:process"
import { library, type Provided } from "./Provision.js"
import { targets } from "./Target.js"

/** A program with what stands before its arguments. */
export type Command = readonly [program: string, ...args: ReadonlyArray<string>]

export interface Manager {
  /** With the version, unless it is whichever came with Node. */
  readonly name: string
  readonly find: () => Promise<Provided>
  /** The manager, by the path at which it was found. */
  readonly command: (path: string) => Command
  /** Its words for what stands behind `npm install`; none for what it does not do. */
  readonly add: (words: ReadonlyArray<string>) => ReadonlyArray<string> | undefined
  /** Has it ask this registry, and keep in this folder what others keep for all projects; programs go into `bin`. */
  readonly environment: (folder: string, registry: string) => Readonly<Record<string, string>>
  /** What runs a program in one of its projects. */
  readonly node: (path: string) => Command
}

const script = (path: string): Command => [process.execPath, path]

const node = (): Command => [process.execPath]

/** Yarn and Bun have a shorter name for what is needed only in tests. */
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
    // It installs no program into a folder where nobody would find it.
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
    // Without it the programs would go where this machine has its own.
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
  // Nothing is in node_modules: its own loader finds the packages, and of those only what a manifest declares.
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

/** A manager that is there. */
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
