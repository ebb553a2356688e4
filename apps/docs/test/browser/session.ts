/** The built site in Chromium, for the tests that look at it. */
import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { serve, type Served } from "../../src/Serve.js"

const root = fileURLToPath(new URL("../..", import.meta.url))

export const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

export interface View {
  readonly width?: number
  readonly scheme?: "light" | "dark"
  readonly scripts?: boolean
}

export interface Session {
  readonly origin: () => string
  /** Opens a page, and collects its errors and what it asks of others. */
  readonly open: (path: string, view?: View) => Promise<{ readonly page: Page; readonly problems: Array<string> }>
}

/** Builds the site before the tests of a block, unless `DOCS_BUILT` says that it is built, and closes all after them. */
export const session = (): Session => {
  let site: Served
  let browser: Browser

  beforeAll(async () => {
    if (process.env["DOCS_BUILT"] !== "1") await promisify(execFile)("npm", ["run", "site"], { cwd: root })
    site = await serve(`${root}dist/site`)
    browser = await chromium.launch({ executablePath, args })
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  return {
    origin: () => site.origin,
    open: async (path, { scheme = "light", scripts = true, width = 1280 } = {}) => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        javaScriptEnabled: scripts,
        reducedMotion: "reduce"
      })
      const problems: Array<string> = []
      page.on("pageerror", (error) => problems.push(String(error)))
      page.on("request", (request) => {
        const url = request.url()
        if (!url.startsWith(site.origin) && !url.startsWith("data:")) problems.push(`asked for ${url}`)
      })
      await page.goto(`${site.origin}${path}`, { waitUntil: "networkidle" })
      return { page, problems }
    }
  }
}

interface AxeRun {
  readonly violations: ReadonlyArray<{ readonly id: string; readonly nodes: ReadonlyArray<{ readonly html: string }> }>
}

/** The search button's name is "Search K", but axe-core reads the word and the key that it shows as one word. */
const isSearchKey = (id: string, html: string): boolean =>
  id === "label-content-name-mismatch" && html.includes('aria-label="Search K"')

/** What axe-core finds on a page. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe)
  const run = await page.evaluate<AxeRun>(`axe.run(document, { resultTypes: ["violations"] })`)
  return run.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isSearchKey(id, html))
      .slice(0, 3)
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`)
  )
}
