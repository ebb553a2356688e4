import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { documents } from "../src/Documents.js"
import { serve, type Served } from "../src/Serve.js"
import { pages } from "../src/Site.js"
import { blocksOf, problemsOf } from "./compile.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

it("shows only examples that compile", async () => {
  // `scripts/snippets.ts` compiles those of documents.
  const isDocument = new Set(documents.map(({ link }) => link))
  const blocks = new Map(
    (await pages())
      .filter(({ link }) => !isDocument.has(link))
      .flatMap(({ link, text }) => blocksOf(text).map((code, index) => [`${link} ${index + 1}`, code] as const))
  )
  expect(blocks.size).toBeGreaterThan(500)
  expect(problemsOf(blocks)).toEqual([])
})

describe.skipIf(!existsSync(executablePath))("the site in a browser", () => {
  let site: Served
  let browser: Browser

  beforeAll(async () => {
    await promisify(execFile)("npm", ["run", "site"], { cwd: root })
    site = await serve(`${root}dist/site`)
    browser = await chromium.launch({ executablePath, args })
  }, 600_000)

  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const open = async (path: string, width = 1280) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const problems: Array<string> = []
    page.on("pageerror", (error) => problems.push(String(error)))
    page.on("request", (request) => {
      const url = request.url()
      if (!url.startsWith(site.origin) && !url.startsWith("data:")) problems.push(`asked for ${url}`)
    })
    await page.goto(`${site.origin}${path}`, { waitUntil: "networkidle" })
    return { page, problems }
  }

  const search = async (path: string, query: string): Promise<ReadonlyArray<string>> => {
    const { page } = await open(path)
    await page.keyboard.press("Control+k")
    await page.fill("#localsearch-input", query)
    await page.waitForSelector("#localsearch-list a.result")
    const found = await page.$$eval("#localsearch-list a.result", (links) =>
      links.map((link) => link.getAttribute("href") ?? "")
    )
    await page.close()
    return found.map((link) => link.replace(/#.*$/, ""))
  }

  it.each([
    ["/", "delete lists", "/endpoints/relation/deleteLists"],
    ["/", "group_delete", "/endpoints/relation/deleteLists"],
    ["/", "sendmsg", "/endpoints/message/sendMessage"],
    ["/", "30008", "/errors/30008"],
    ["/", "CallbackBeforeSendMsg", "/webhooks/C2C/BeforeSendMsg"],
    ["/zh/", "30008", "/zh/errors/30008"],
    ["/", "doctor", "/cli/"],
    ["/zh/", "并发写", "/zh/errors/30008"],
    ["/zh/", "身份已失效", "/zh/errors/-10103"],
    ["/", "retry", "/guides/retries"],
    ["/", "emulator", "/packages/emulator"],
    ["/", "jest", "/guides/testing"],
    ["/", "webhook signature", "/guides/webhooks"],
    ["/zh/", "云函数", "/zh/guides/serverless"]
  ])("finds, from %s, %s", async (path, query, link) => {
    expect((await search(path, query)).slice(0, 3)).toContain(link)
  })

  it.each([
    "/",
    "/quick-start",
    "/coming-from/",
    "/coming-from/axios",
    "/guides/errors",
    "/guides/troubleshooting",
    "/packages/sdk",
    "/endpoints/",
    "/endpoints/group/createGroup",
    "/webhooks/C2C/BeforeSendMsg",
    "/errors/30008",
    "/cli/group",
    "/zh/",
    "/zh/coming-from",
    "/zh/guides/serverless",
    "/zh/errors/30008"
  ])("shows %s on a phone without errors, without asking others, and not too wide", async (path) => {
    const { page, problems } = await open(path, 360)
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect({ problems, tooWide }).toEqual({ problems: [], tooWide: 0 })
    await page.close()
  })

  it.each([
    ["/errors/30008", "/zh/errors/30008"],
    ["/zh/errors/30008", "/errors/30008"],
    ["/endpoints/relation/deleteLists", "/zh/endpoints/"],
    ["/cli/group", "/zh/"]
  ])("leads from %s to the other language at %s", async (path, other) => {
    const { page } = await open(path)
    await page.hover(".VPNavBarTranslations")
    await page.click(".VPNavBarTranslations a")
    await page.waitForURL(`${site.origin}${other}`)
    expect(await page.textContent("h1")).not.toContain("404")
    await page.close()
  })
})
