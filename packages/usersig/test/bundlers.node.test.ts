import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import vm from "node:vm"
import { nodeResolve } from "@rollup/plugin-node-resolve"
import * as esbuild from "esbuild"
import { rollup } from "rollup"
import { build as vite } from "vite"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import webpack, { type Configuration, type Stats } from "webpack"
import { verify } from "../src/index.js"
import { app } from "./tickets.js"

const folder = mkdtempSync(join(tmpdir(), "tcchat-usersig-"))
const entry = join(folder, "entry.js")

beforeAll(() => {
  mkdirSync(join(folder, "node_modules/@tcchat"), { recursive: true })
  symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(folder, "node_modules/@tcchat/usersig"), "junction")
  writeFileSync(join(folder, "package.json"), '{"type":"module"}')
  writeFileSync(
    entry,
    `import { sign } from "@tcchat/usersig"
globalThis.userSig = sign({ ...${JSON.stringify(app)}, userId: "alice", expire: 60 })`
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bundlers: Readonly<Record<string, () => Promise<string>>> = {
  esbuild: async () => {
    const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, minify: true, write: false })
    return outputFiles[0]!.text
  },
  rollup: async () => {
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve()],
      onwarn: ({ message }) => assert.fail(message)
    })
    const { output } = await bundle.generate({ format: "iife" })
    return output[0].code
  },
  webpack: async () => {
    const output = { path: join(folder, "webpack"), filename: "out.js" }
    const config: Configuration = { mode: "production", context: folder, entry, output, target: "web" }
    const stats = await new Promise<Stats | undefined>((resolve, reject) => {
      webpack(config, (error, stats) => (error === null ? resolve(stats) : reject(error)))
    })
    assert.strictEqual(stats?.hasErrors(), false, stats?.toString())
    return readFileSync(join(output.path, output.filename), "utf8")
  },
  Vite: async () => {
    const lib = { entry, formats: ["iife" as const], name: "out", fileName: () => "out.js" }
    await vite({ root: folder, configFile: false, logLevel: "error", build: { outDir: "vite", lib } })
    return readFileSync(join(folder, "vite/out.js"), "utf8")
  }
}

/** What every runtime has, and nothing of Node. */
const globals = () => ({ TextEncoder, TextDecoder, userSig: "" })

describe("the package, imported by its name", () => {
  it.each(Object.entries(bundlers))(
    "is bundled by %s, alone and small, and signs without anything of Node",
    async (_name, bundle) => {
      const code = await bundle()
      assert.isBelow(code.length, 20_000)
      assert.notInclude(code, "inflate")
      const context = vm.createContext(globals())
      vm.runInContext(code, context)
      assert.isTrue(verify(context["userSig"] as string, app).ok)
    }
  )
})
