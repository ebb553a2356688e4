/** The fixture of all targets: a project with the tarballs, and a service to call. */
import { build } from "esbuild"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import * as process from "node:process"
import { fileURLToPath } from "node:url"
import { files, install, temporary } from "./Consumer.js"
import type { Surroundings } from "./program/Step.js"
import { modulesOf, pack, published } from "./Workspace.js"

/** Plain values, so that it can be passed to another process. */
export interface Scene {
  readonly folder: string
  /** Tarballs by the names of their packages. */
  readonly tarballs: Readonly<Record<string, string>>
  /** The modules of each package. */
  readonly modules: Readonly<Record<string, ReadonlyArray<string>>>
}

const programs = fileURLToPath(new URL("./program/", import.meta.url))

/** Third-party packages that a consumer installs. */
const peers = { effect: "3.22.4", "@effect/platform": "0.97.2", "@types/node": "20.19.43" }

/** Compiles the programs. Packages remain imports, which the consumer resolves. */
export const compile = async (folder: string): Promise<void> => {
  const options = { outdir: folder, bundle: true, packages: "external", target: "es2022", logLevel: "error" } as const
  const files = (...names: ReadonlyArray<string>) => names.map((name) => join(programs, `${name}.ts`))
  const modules = files("main", "page", "service", "serviceWorker", "sharedWorker", "twoCores", "worker")
  await build({ ...options, entryPoints: modules, format: "esm" })
  await build({ ...options, entryPoints: files("commonjs"), format: "cjs", outExtension: { ".js": ".cjs" } })
}

export const set = async (): Promise<Scene> => {
  const folder = temporary("consumer")
  const tarballs = await pack(folder)
  await install(folder, { ...files(tarballs), ...peers })
  await compile(folder)
  return { folder, tarballs, modules: Object.fromEntries(published.map((each) => [each.name, modulesOf(each)])) }
}

/** Bundles one of the programs with the packages of the consumer, as for a worker or a page. */
export const bundleOf = async ({ folder }: Scene, name: string): Promise<string> => {
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
