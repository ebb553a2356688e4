/** Runs the code of the guides as a reader would, against an emulator. Chinese guides show the same code as the English ones. */
import { startEmulator } from "@tcchat/sdk/testing"
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const docs = fileURLToPath(new URL("../../docs/", import.meta.url))
const folder = fileURLToPath(new URL("../.guides/", import.meta.url))

interface Block {
  /** What follows the language: nothing, `test`, `no-run` or `no-check`. */
  readonly mark: string
  readonly code: string
}

const blocksOf = (file: string): ReadonlyArray<Block> =>
  [...readFileSync(join(docs, file), "utf8").matchAll(/^```ts ?(.*)\n([^]*?)^```$/gm)].map(([, mark, code]) => ({
    mark: mark!,
    code: code!
  }))

const guides = [
  "quick-start.md",
  "effect-versions.md",
  ...readdirSync(join(docs, "guides")).map((name) => `guides/${name}`)
].filter((file) => file.endsWith(".md"))

const marked = (mark: string) =>
  guides.flatMap((file) =>
    blocksOf(file)
      .filter((block) => block.mark === mark)
      .map(({ code }, index) => ({ name: `${file.replace(/\W/g, "-")}${index + 1}`, code }))
  )

const programs = marked("")
const tests = marked("test")

/** Code without what a translation changes: comments and the texts of strings. */
const untranslated = ({ code, mark }: Block): string =>
  `${mark}\n${code}`
    .replace(/^\s*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm, "")
    .replace(/\s*\/\/ .*$/gm, "")
    .replace(/"[^"\n]*"|`[^`]*`/g, '""')

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe("the code of the guides", () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>

  beforeAll(async () => {
    const accounts = {
      alice: { lists: ["work", "school"], friends: ["carol"] },
      bob: {},
      ...Object.fromEntries(["administrator", "carol"].map((name) => [name, {}]))
    }
    emulator = await startEmulator({ seed: { accounts } })
  })
  afterAll(() => emulator.close())

  it.each(programs)("runs: $name", async ({ code, name }) => {
    await emulator.reset()
    // Programs may have set them to an emulator of their own.
    Object.assign(process.env, emulator.env)
    const file = join(folder, `${name}.ts`)
    writeFileSync(file, `${code}\nexport {}\n`)
    await import(file)
  })

  it("passes as tests", () => {
    writeFileSync(join(folder, "vitest.config.ts"), "export default {}\n")
    for (const { code, name } of tests) writeFileSync(join(folder, `${name}.test.ts`), code)
    const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url))
    const { VITEST: _, ...env } = process.env
    const given = [vitest, "run", "--root", folder, "--config", "vitest.config.ts"]
    const { status, stdout } = spawnSync(process.execPath, given, { encoding: "utf8", env: { ...env, NO_COLOR: "1" } })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/Tests {2}\d+ passed/) as string })
  })
})

/** Pages that are there in both languages; the glossaries have no code. */
const translated = readdirSync(join(docs, "zh"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".md") && existsSync(join(docs, name)))

describe("the guides in Chinese", () => {
  it.each(translated)("shows the code of the English one: %s", (file) => {
    expect(blocksOf(`zh/${file}`).map(untranslated)).toEqual(blocksOf(file).map(untranslated))
  })
})
