import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { execFile } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, describe, expect, it } from "vitest"
import { contentPages } from "../src/Content.js"
import { version, versionTexts } from "../src/Project.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = `${root}dist/front`

const pages = contentPages().filter(({ link }) => /^\/(?:zh\/)?index$/.test(link))

const blockOf = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)![1]!

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(pages)("the front page $link", ({ link, text }) => {
  it("prints what it says", async () => {
    const code = blockOf(text, "ts")
    const lists = JSON.parse(/const GroupName = (\[.*\])/.exec(code)![1]!) as ReadonlyArray<string>
    const emulator = await startEmulator({ seed: { accounts: { alice: { lists: [...lists] } } } })
    try {
      mkdirSync(folder, { recursive: true })
      const file = `${folder}/${link === "/index" ? "en" : "zh"}.mjs`
      writeFileSync(file, code)
      const { stderr, stdout } = await promisify(execFile)(process.execPath, [file], {
        env: {
          PATH: process.env["PATH"],
          TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId),
          TCCHAT_SECRET_KEY: Redacted.value(emulator.app.secretKey),
          TCCHAT_BASE_URL: emulator.url
        }
      })
      expect({ stderr, stdout }).toEqual({ stderr: "", stdout: blockOf(text, "txt") })
    } finally {
      await emulator.close()
    }
  })

  it("has the version of the packages and small pictures in light and dark", () => {
    expect(text).toContain(versionTexts[link === "/index" ? "en" : "zh"])
    expect(text).toContain(version)
    for (const name of ["light", "dark"]) {
      expect(text).toContain(`src="/console-${name}.webp"`)
      expect(statSync(`${root}content/public/console-${name}.webp`).size).toBeLessThan(120_000)
    }
  })
})

it("has the mark and the colours of the console, and none of its own", () => {
  const theme = readFileSync(`${root}.vitepress/theme/index.ts`, "utf8")
  expect(theme).toContain("console/src/page/styles/tokens.css")
  const tokens = readFileSync(`${root}../console/src/page/styles/tokens.css`, "utf8")
  for (const file of ["style", "code", "reference", "front"]) {
    const css = readFileSync(`${root}.vitepress/theme/${file}.css`, "utf8")
    expect(css.match(/#[0-9a-f]{3,8}\b|rgba?\(/gi), file).toBeNull()
    const used = [...css.matchAll(/var\((--(?!vp-)[\w-]+)/g)].map(([, name]) => name!)
    expect(used.filter((name) => !tokens.includes(`${name}:`))).toEqual([])
  }
})
