import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { documents } from "../src/Documents.js"
import { pages } from "../src/Site.js"
import { filterTests, lookTests } from "./browser/looks.js"
import { searchTests } from "./browser/search.js"
import { executablePath, session } from "./browser/session.js"
import { blocksOf, problemsOf } from "./compile.js"

const root = fileURLToPath(new URL("..", import.meta.url))

it("shows only examples that compile", async () => {
  // `scripts/snippets.ts` compiles those of documents.
  const isDocument = new Set(documents.map(({ link }) => link))
  const blocks = new Map(
    (await pages())
      .filter(({ link }) => !isDocument.has(link))
      // The code of these pages is that of the English ones.
      .filter(({ link }) => !/^\/zh\/(?:endpoints|webhooks|errors)\//.test(link))
      .flatMap(({ link, text }) => blocksOf(text).map((code, index) => [`${link} ${index + 1}`, code] as const))
  )
  expect(blocks.size).toBeGreaterThan(500)
  expect(problemsOf(blocks)).toEqual([])
})

describe.skipIf(!existsSync(executablePath))("the site in a browser", () => {
  const site = session()

  searchTests(site)
  lookTests(site)
  filterTests(site)

  it.each([
    ["/errors/30008", "/zh/errors/30008"],
    ["/zh/errors/30008", "/errors/30008"],
    ["/endpoints/relation/deleteLists", "/zh/endpoints/relation/deleteLists"],
    ["/zh/webhooks/C2C/BeforeSendMsg", "/webhooks/C2C/BeforeSendMsg"],
    ["/quick-start", "/zh/quick-start"],
    ["/cli/group", "/zh/"]
  ])("leads from %s to the other language at %s", async (path, other) => {
    const { page } = await site.open(path)
    await page.hover(".VPNavBarTranslations")
    await page.click(".VPNavBarTranslations a")
    await page.waitForURL(`${site.origin()}${other}`)
    expect(await page.textContent("h1")).not.toContain("404")
    await page.close()
  })

  it("has an index of the search, and pages, of a bounded size", () => {
    const site = `${root}dist/site`
    const sizeOf = (ending: RegExp) =>
      readdirSync(site, { recursive: true, encoding: "utf8" })
        .filter((name) => ending.test(name))
        .reduce((sum, name) => sum + statSync(join(site, name)).size, 0)
    const indexes = readdirSync(`${site}/assets/chunks`).filter((name) => name.startsWith("@localSearchIndex"))
    const packed = indexes.map((name) => gzipSync(readFileSync(`${site}/assets/chunks/${name}`)).length)
    expect(packed).toHaveLength(2)
    expect(Math.max(...packed)).toBeLessThan(450_000)
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".html")
    ).length
    expect(pages).toBeGreaterThan(1200)
    // A page is there as HTML, for the first visit, and as a module, for those that follow.
    expect(sizeOf(/\.(?:html|js)$/) / pages).toBeLessThan(45_000)
  })

  it("leads from a page to the same in Markdown", async () => {
    const { page } = await site.open("/endpoints/relation/deleteLists")
    const address = await page.getByRole("link", { name: "This page as Markdown" }).getAttribute("href")
    expect(await page.locator('link[type="text/markdown"]').getAttribute("href")).toBe(address)
    const twin = await page.request.get(`${site.origin()}${address}`)
    expect(await twin.text()).toMatch(/^# Delete lists\n/)
    expect(await (await page.request.get(`${site.origin()}/llms.txt`)).text()).toMatch(/^# tcchat\n/)
    await page.close()
  })
})
