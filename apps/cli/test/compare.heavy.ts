import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { contentOf, environmentOf, killedAfter, plantedOf, planting, randomOf, startApp } from "./compare.js"
import { bare, program, tcchat } from "./tcchat.js"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-compare-"))
})
afterAll(() => rm(folder, { recursive: true }))

describe("tcchat compare", () => {
  it.each(Array.from({ length: 20 }, (_, index) => 101 + index))(
    "finds exactly what is different, with seed %d",
    async (seed) => {
      const { expected, found } = await planting(seed, folder)
      expect(found).toEqual(expected)
    }
  )

  it("writes settings with which the emulator is like the app", async () => {
    const file = join(folder, "settings.json")
    const app = await startApp({ options: plantedOf(3).options, failing: [] })
    const words = ["compare", "--yes", "--json", "--settings", file]
    const first = JSON.parse((await tcchat(words, { env: environmentOf(app, folder) })).stdout)
    await app.close()
    const emulator = spawn(process.execPath, [program, "emulator", "--port", "0", "--json", "--settings", `@${file}`], {
      env: bare,
      stdio: ["ignore", "pipe", "inherit"]
    })
    onTestFinished(() => void emulator.kill())
    const [line] = (await once(emulator.stdout, "data")) as [Buffer]
    const { environment } = JSON.parse(String(line))
    const second = JSON.parse((await tcchat(words, { env: { ...environment, XDG_CONFIG_HOME: folder } })).stdout)
    expect(Object.keys(first.settings)).not.toEqual([])
    expect(second).toEqual(first)
  })

  it("removes what it made when it is interrupted", async () => {
    const app = await startApp({ options: [], failing: [] })
    const env = environmentOf(app, folder)
    const before = await contentOf(app)
    expect(await killedAfter(app, env, 60, "SIGINT")).toBe(130)
    expect(await contentOf(app)).toEqual(before)
    expect((await tcchat(["compare", "--clean"], { env })).stdout).toContain("Nothing is left")
    await app.close()
  })

  it("removes what it made, wherever it was killed", async () => {
    const app = await startApp({ options: [], failing: [] })
    const env = environmentOf(app, folder)
    const before = await contentOf(app)
    const random = randomOf(7)
    for (let kill = 0; kill < 10; kill++) {
      await killedAfter(app, env, 1 + random(250))
      const { status } = await tcchat(["compare", "--clean"], { env })
      expect([status, await contentOf(app)]).toEqual([0, before])
    }
    await app.close()
  })
})
