import { build } from "esbuild"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { files, install, temporary, write } from "../src/Consumer.js"
import {
  fetchPrograms,
  frameworks,
  nextPeers,
  nextProject,
  nextVersions,
  nodePrograms,
  receiver
} from "../src/frameworks.js"
import { bundleOf } from "../src/Scene.js"
import { targets } from "../src/Target.js"
import { printed, receives, type Send, telling } from "./receiving.js"

const scene = inject("scene")
const tarballs = files(scene.tarballs)
const found = new Map(targets.map(({ runtime }, index) => [runtime, inject("found")[index]!]))

describe("the packed webhooks", () => {
  const folders: Array<string> = []
  const folderOf = (name: string) => {
    const folder = temporary(name)
    folders.push(folder)
    return folder
  }
  const folder = folderOf("frameworks")
  const inFolder = (...parts: ReadonlyArray<string>) => join(folder, ...parts)

  const compile = async (
    name: string,
    types: ReadonlyArray<string>,
    lib: ReadonlyArray<string>,
    ...names: Array<string>
  ) => {
    const compilerOptions = {
      module: "esnext",
      moduleResolution: "bundler",
      target: "es2022",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      exactOptionalPropertyTypes: true,
      types,
      lib
    }
    const project = write(folder, `tsconfig.${name}.json`, {
      compilerOptions,
      files: names.map((each) => `${each}.ts`)
    })
    assert.strictEqual(await run(process.execPath, [inFolder("node_modules/typescript/bin/tsc"), "-p", project]), "")
  }

  /** Starts a server, lets it receive, and ends it. */
  const serving = async (
    program: string,
    args: ReadonlyArray<string>,
    timesOut: boolean,
    cwd = folder,
    port = /^(\d+)$/m
  ) => {
    const { server, wait } = telling()
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    const TELL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const env = { ...process.env, TELL, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1" }
    const child = spawn(program, args, { cwd, env })
    try {
      const origin = `http://127.0.0.1:${await printed(child, port)}`
      await receives((url, init) => fetch(`${origin}${url}`, init), wait, timesOut)
    } finally {
      child.kill()
      server.close()
      server.closeAllConnections()
    }
  }

  beforeAll(async () => {
    await install(folder, { ...tarballs, ...frameworks })
    const programs = { receiver, ...nodePrograms, ...fetchPrograms }
    const names = Object.keys(programs)
    for (const name of names) write(folder, `${name}.ts`, programs[name as keyof typeof programs])
    const entryPoints = names.filter((name) => name !== "deno").map((name) => inFolder(`${name}.ts`))
    await build({ entryPoints, outdir: folder, format: "esm", target: "es2022", logLevel: "error" })
  })
  // Not at once: many files are in them, and a test runner that is blocked for long gives up.
  afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))))

  it("compile in the frameworks of Node", () =>
    compile("node", ["node"], ["es2022"], "receiver", "hono", ...Object.keys(nodePrograms)))

  for (const name of Object.keys(nodePrograms))
    it(`respond, continue, and survive a late response, in ${name}`, () =>
      serving(process.execPath, [`${name}.js`], true))

  it("respond and continue in Hono", () => serving(process.execPath, ["hono.js"], false))

  for (const runtime of ["Bun", "Deno"] as const) {
    const { missing, path: program = "" } = found.get(runtime)!
    it.skipIf(missing !== undefined)(
      `compile, respond and continue in ${runtime}${missing ? ` (${missing})` : ""}`,
      async () => {
        const deno = ["--no-lock", "--node-modules-dir=manual"]
        if (runtime === "Bun") await compile("bun", ["bun"], ["es2022"], "receiver", "bun")
        else await run(program, ["check", ...deno, "deno.ts"], { cwd: folder })
        await serving(
          program,
          runtime === "Bun" ? ["run", "bun.js"] : ["run", "--allow-all", ...deno, "deno.ts"],
          false
        )
      }
    )
  }

  const { missing, path: workerd = "" } = found.get("workerd")!
  it.skipIf(missing !== undefined)(
    `compile, respond and continue in workerd${missing ? ` (${missing})` : ""}`,
    async () => {
      await compile("worker", ["@cloudflare/workers-types"], ["es2022"], "receiver", "worker")
      const { Miniflare } = createRequire(workerd)("miniflare") as { Miniflare: new (options: object) => Worker }
      const { tell, wait } = telling()
      const miniflare = new Miniflare({
        modules: true,
        script: await bundleOf({ ...scene, folder }, "worker.js"),
        compatibilityDate: "2026-07-01",
        outboundService: (request: Request) => {
          tell(new URL(request.url).pathname)
          return new Response()
        }
      })
      try {
        await receives((url, init) => miniflare.dispatchFetch(`http://worker.invalid${url}`, init), wait, false)
      } finally {
        await miniflare.dispose()
      }
    }
  )

  for (const next of nextVersions)
    it(`compile, respond and continue in Next.js ${next}`, async () => {
      const folder = folderOf("next")
      await install(folder, { ...tarballs, ...nextPeers, next })
      for (const [file, content] of Object.entries(nextProject)) write(folder, file, content)
      const bin = "node_modules/next/dist/bin/next"
      await run(process.execPath, [bin, "build"], { cwd: folder, environment: { NEXT_TELEMETRY_DISABLED: "1" } })
      const start = [bin, "start", "--port", "0", "--hostname", "127.0.0.1"]
      await serving(process.execPath, start, false, folder, /Local:\s+http:\/\/[^:]+:(\d+)/)
    })
})

interface Worker {
  readonly dispatchFetch: Send
  readonly dispose: () => Promise<void>
}
