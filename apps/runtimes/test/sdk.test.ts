import { cpSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { failed, type Outcome } from "../src/program/Step.js"
import { sdk, type Service, serve } from "../src/Scene.js"
import { root } from "../src/Workspace.js"
import { newest, project, sdk as use } from "../src/typescript.js"
import { consuming } from "./consuming.js"

const scene = inject("scene")
const typescript = inject("typescript")
const { folder } = scene.sdk
const modules = scene.sdk.modules[sdk]!

/** What an installation of the SDK may be. */
const most = { packages: 3, bytes: 6_000_000 }

describe("consumers of the packed SDK", () => {
  const consumer = consuming("sdk-quick")
  let service: Service

  beforeAll(async () => {
    service = await serve(scene, ["commonjs"])
  })
  afterAll(() => service.close())

  it(`install at most ${most.packages} packages and ${most.bytes / 1_000_000} MB`, () => {
    const files = readdirSync(join(folder, "node_modules"), { recursive: true, encoding: "utf8" })
    const packages = files.filter((file) => /^(?:@[^/\\]+[/\\])?[^/\\@.][^/\\]*[/\\]package\.json$/.test(file))
    const bytes = files
      .map((file) => statSync(join(folder, "node_modules", file)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
    console.log(`${packages.join(", ")}: ${(bytes / 1_000_000).toFixed(2)} MB`)
    assert.isAtLeast(packages.length, 2)
    assert.isAtMost(packages.length, most.packages)
    assert.isAtMost(bytes, most.bytes)
  })

  it("load every module with require", () =>
    consumer("the SDK, every module, required from CommonJS", "Node", async () => {
      const load = "for (const each of JSON.parse(process.argv[1])) require(each)"
      await run(process.execPath, ["--input-type=commonjs", "-e", load, JSON.stringify(modules)], { cwd: folder })
    }))

  it("sign and call from CommonJS", () =>
    consumer("the SDK, a program in CommonJS", "Node", async () => {
      const given = ["commonjs.cjs", JSON.stringify(service.surroundings("commonjs"))]
      const outcomes = JSON.parse(await run(process.execPath, given, { cwd: folder })) as ReadonlyArray<Outcome>
      assert.deepStrictEqual(failed(outcomes), [])
      assert.isAbove(outcomes.length, 0)
    }))

  it("run the failing case of the issue template", async () => {
    cpSync(join(root, ".github/failing-case/failing-case.mjs"), join(folder, "failing-case.mjs"))
    const output = await run(process.execPath, ["failing-case.mjs"], { cwd: folder })
    assert.match(output, /^@tcchat\/sdk \d+\.\d+\.\d+, node v\d+/)
    assert.match(output, /actual: \{ CurrentSequence: \d+ \}/)
    assert.include(output, "fault: ")
  })

  const missing = "missing" in typescript ? ` (${typescript.missing})` : ""
  it.skipIf(missing !== "")(`compile with the newest TypeScript, without the types of a runtime${missing}`, () =>
    consumer("the SDK, all modules, compiled with `nodenext`, no types of Node", `TypeScript ${newest}`, async () => {
      const compiler = "path" in typescript ? typescript.path : ""
      const configuration = project(folder, "nodenext", modules, use)
      assert.strictEqual(await run(process.execPath, [compiler, "-p", configuration]), "")
    })
  )
})
