import { cpSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { write } from "../src/Consumer.js"
import { failed, type Outcome } from "../src/program/Step.js"
import { type Service, serve } from "../src/Scene.js"
import { newest, project } from "../src/typescript.js"
import { consuming } from "./consuming.js"

const scene = inject("scene")
const typescript = inject("typescript")
const { folder } = scene
const modules = Object.values(scene.modules).flat()

describe("consumers of the packed packages", () => {
  const consumer = consuming("quick")
  let service: Service

  beforeAll(async () => {
    service = await serve(scene, ["commonjs", "two-formats", "two-versions"])
  })
  afterAll(() => service.close())

  const program = async (file: string, account: string, ...args: ReadonlyArray<string>) => {
    const given = [file, JSON.stringify(service.surroundings(account)), ...args]
    return JSON.parse(await run(process.execPath, given, { cwd: folder })) as ReadonlyArray<Outcome>
  }

  // Whichever runs the tests.
  const node = "Node"

  it("load every module with require", () =>
    consumer("every module, required from CommonJS", node, async () => {
      const load = "for (const each of JSON.parse(process.argv[1])) require(each)"
      await run(process.execPath, ["--input-type=commonjs", "-e", load, JSON.stringify(modules)], { cwd: folder })
    }))

  it("sign and call from CommonJS", () =>
    consumer("a program in CommonJS", node, async () => {
      assert.deepStrictEqual(failed(await program("commonjs.cjs", "commonjs")), [])
    }))

  it("use core as ESM and as CommonJS in one program", () =>
    consumer("core as ESM and as CommonJS in one program", node, async () => {
      const outcomes = await program("twoCores.js", "two-formats", "commonjs")
      assert.deepStrictEqual(failed(outcomes), [])
      assert.strictEqual(outcomes.length, 4)
    }))

  it("use two versions of core in one program", () =>
    consumer("two patch versions of core in one program", node, async () => {
      const core = join(folder, "node_modules/@tcchat/core")
      const patched = join(folder, "node_modules/core-patched")
      cpSync(core, patched, { recursive: true })
      const manifest = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as { readonly version: string }
      const version = manifest.version.replace(/\d+$/, (patch) => String(Number(patch) + 1))
      write(patched, "package.json", { ...manifest, version })
      const outcomes = await program("twoCores.js", "two-versions", "patched")
      assert.deepStrictEqual(failed(outcomes), [])
      assert.strictEqual(outcomes.length, 4)
    }))

  const missing = "missing" in typescript ? ` (${typescript.missing})` : ""
  it.skipIf(missing !== "")(`compile with the newest TypeScript${missing}`, () =>
    consumer("all modules, compiled with `nodenext`", `TypeScript ${newest}`, async () => {
      const compiler = "path" in typescript ? typescript.path : ""
      const configuration = project(folder, "nodenext", modules)
      assert.strictEqual(await run(process.execPath, [compiler, "-p", configuration]), "")
    })
  )
})
