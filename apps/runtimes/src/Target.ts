/** The runtimes and versions in which the program runs, and how each is started. */
import { createRequire } from "node:module"
import * as process from "node:process"
import { inChromium, type Place } from "./chromium.js"
import { run } from "./Command.js"
import type { Outcome, Surroundings } from "./program/Step.js"
import { installed, library, program, type Provided } from "./Provision.js"
import { bundleOf, type Project } from "./Scene.js"

export interface Target {
  readonly runtime: string
  /** The version to obtain; for Chromium, the installed one. */
  readonly version?: string
  readonly find: () => Promise<Provided>
  readonly versionOf: (path: string) => Promise<string>
  readonly run: (path: string, project: Project, surroundings: Surroundings) => Promise<ReadonlyArray<Outcome>>
}

const { arch, platform } = process
const system = `${platform}-${arch}`

const asked = async (path: string): Promise<string> =>
  /\d+(\.\d+)+/.exec(await run(path, ["--version"], { timeout: 20_000 }))?.[0] ?? "unknown"

/** Runs the program with the packages installed by npm. */
const direct =
  (...options: ReadonlyArray<string>): Target["run"] =>
  async (path, { folder, modules }, surroundings) => {
    const args = [...options, "main.js", JSON.stringify(surroundings), JSON.stringify(modules)]
    const environment = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" }
    return JSON.parse(await run(path, args, { cwd: folder, environment, timeout: 60_000 })) as Array<Outcome>
  }

const orElse = async (first: Promise<Provided>, second: () => Provided): Promise<Provided> => {
  const found = await first
  if ("path" in found) return found
  const other = second()
  return "path" in other ? other : found
}

const node = (version: string): Target => {
  const sameMajor = process.versions.node.split(".")[0] === version.split(".")[0]
  return {
    runtime: "Node",
    version,
    find: () =>
      orElse(
        platform === "win32"
          ? program(`node-win-${arch}@${version}`, "bin/node.exe")
          : program(`node-${system}@${version}`, "bin/node"),
        () => (sameMajor ? { path: process.execPath } : { missing: "" })
      ),
    versionOf: asked,
    run: direct()
  }
}

const bunSystem = system.replace("arm64", "aarch64")
const denoSystem = platform === "linux" ? `${system}-glibc` : system

const bun: Target = {
  runtime: "Bun",
  version: "1.4.5",
  find: () => orElse(program(`@oven/bun-${bunSystem}@1.4.5`, "bin/bun"), () => installed("bun")),
  versionOf: asked,
  run: direct("run")
}

const deno: Target = {
  runtime: "Deno",
  version: "2.9.6",
  find: () => orElse(program(`@deno/${denoSystem}@2.9.6`, "deno"), () => installed("deno")),
  versionOf: asked,
  run: direct("run", "--allow-all", "--no-lock", "--node-modules-dir=manual")
}

interface Miniflare {
  readonly ready: Promise<URL>
  readonly dispose: () => Promise<void>
}

/** Runs a Worker while its URL is in use. */
export const withWorker = async <A>(
  path: string,
  options: { readonly script: string; readonly bindings?: Readonly<Record<string, string>> },
  use: (url: URL) => Promise<A>
): Promise<A> => {
  const { Miniflare } = createRequire(path)("miniflare") as { readonly Miniflare: new (options: object) => Miniflare }
  const miniflare = new Miniflare({ modules: true, compatibilityDate: "2026-07-01", ...options })
  try {
    return await use(await miniflare.ready)
  } finally {
    await miniflare.dispose()
  }
}

const workerd: Target = {
  runtime: "workerd",
  version: "1.20260730.1",
  find: () => library("miniflare", "4.20260730.0"),
  versionOf: (path) =>
    Promise.resolve((createRequire(path)("workerd/package.json") as { readonly version: string }).version),
  run: async (path, project, surroundings) =>
    withWorker(path, { script: await bundleOf(project, "worker.js") }, async (url) => {
      const response = await fetch(url, { method: "POST", body: JSON.stringify(surroundings) })
      const text = await response.text()
      if (!response.ok) throw new Error(text)
      return JSON.parse(text) as Array<Outcome>
    })
}

const chromium = (place: Place): Target => ({
  runtime: `Chromium, ${place}`,
  find: () => {
    const path = process.env["CHROMIUM_PATH"]
    return Promise.resolve(path === undefined ? installed("chromium", "chromium-browser", "google-chrome") : { path })
  },
  versionOf: asked,
  run: (path, project, surroundings) => inChromium(path, project, place, surroundings)
})

export const targets: ReadonlyArray<Target> = [
  // The lowest supported version, then the newest of each major.
  node("20.19.0"),
  node("22.23.3"),
  node("24.21.0"),
  node("26.10.0"),
  bun,
  deno,
  workerd,
  chromium("page"),
  chromium("service worker")
]

/** A target on this machine. */
export interface Found {
  readonly version: string
  readonly path?: string
  readonly missing?: string
}

/** Finds a target, and checks that it starts. */
export const find = async ({ find: provide, version = "", versionOf }: Target): Promise<Found> => {
  const provided = await provide()
  if ("missing" in provided) return { version, missing: provided.missing }
  return versionOf(provided.path).then(
    (found) => ({ version: found, path: provided.path }),
    () => ({ version, missing: "it does not start on this machine" })
  )
}
