/** The fixtures of all targets: a project with the layered packages, one with the SDK, and a service to call. */
import { build, type Plugin } from "esbuild"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import * as process from "node:process"
import { fileURLToPath } from "node:url"
import { files, install, temporary } from "./Consumer.js"
import type { Surroundings } from "./program/Step.js"
import { modulesOf, pack, published } from "./Workspace.js"

/** A project with the program. */
export interface Project {
  readonly folder: string
  /** The modules of each package. */
  readonly modules: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Plain values, so that it can be passed to another process. The project has all packages, the SDK among them. */
export interface Scene extends Project {
  /** Tarballs by the names of their packages. */
  readonly tarballs: Readonly<Record<string, string>>
  /** A project with nothing but the SDK. */
  readonly sdk: Project
}

const programs = fileURLToPath(new URL("./program/", import.meta.url))

/** Third-party packages that a consumer installs. */
const peers = { effect: "3.22.4", "@effect/platform": "0.97.2", "@types/node": "20.19.43" }

/** Replaces the layered packages by the SDK. */
const onSdk: Plugin = {
  name: "sdk",
  setup: (build) =>
    build.onResolve({ filter: /\/layered\// }, ({ path }) => ({
      path: join(programs, path.replace(/^.*\/layered\/(.*)\.js$/, "sdk/$1.ts"))
    }))
}

/** Compiles the programs. Packages remain imports, which the consumer resolves. */
export const compile = async (folder: string, packages: "layered" | "sdk" = "layered"): Promise<void> => {
  const plugins = packages === "sdk" ? [onSdk] : []
  const options = { outdir: folder, bundle: true, packages: "external", target: "es2022", logLevel: "error" } as const
  const files = (...names: ReadonlyArray<string>) => names.map((name) => join(programs, `${name}.ts`))
  const modules = files("main", "page", "serviceWorker", "worker")
  if (packages === "layered") modules.push(...files("service", "sharedWorker", "twoCores"))
  await build({ ...options, plugins, entryPoints: modules, format: "esm" })
  await build({
    ...options,
    plugins,
    entryPoints: files("commonjs"),
    format: "cjs",
    outExtension: { ".js": ".cjs" }
  })
}

const modules = Object.fromEntries(published.map((each) => [each.name, modulesOf(each)]))

/** The package that needs none of the others. */
export const sdk = "@tcchat/sdk"

/** Installs the SDK in an empty project, beside other packages or without any. */
export const installSdk = async (
  folder: string,
  { [sdk]: tarball = "" }: Scene["tarballs"],
  others: Readonly<Record<string, string>> = {}
): Promise<Project> => {
  await install(folder, { [sdk]: `file:${tarball}`, ...others })
  await compile(folder, "sdk")
  return { folder, modules: { [sdk]: modules[sdk]! } }
}

export const set = async (): Promise<Scene> => {
  const folder = temporary("consumer")
  const tarballs = await pack(folder)
  await install(folder, { ...files(tarballs), ...peers })
  await compile(folder)
  return { folder, tarballs, modules, sdk: await installSdk(temporary("sdk"), tarballs) }
}

/** Bundles one of the programs with the packages of the consumer, as for a worker or a page. */
export const bundleOf = async ({ folder }: Project, name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, name)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["worker", "browser"],
    logLevel: "error"
  })
  return outputFiles[0]!.text
}

/** An emulator in a process of its own. */
export interface Service {
  readonly surroundings: (account: string) => Surroundings
  readonly close: () => Promise<void>
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  let text = ""
  for await (const chunk of child.stdout!) {
    text += String(chunk)
    if (text.includes("\n")) return text
  }
  throw new Error("the emulator exited before it printed its URL")
}

export const serve = async ({ folder }: Scene, accounts: ReadonlyArray<string>): Promise<Service> => {
  const child = spawn(process.execPath, ["service.js", JSON.stringify(accounts)], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"]
  })
  const ended = once(child, "exit")
  const app = JSON.parse(await firstLine(child)) as Omit<Surroundings, "account">
  return {
    surroundings: (account) => ({ ...app, account }),
    close: async () => {
      child.stdin.end()
      await ended
    }
  }
}
