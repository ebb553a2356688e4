import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { serve, type Served } from "../src/Serve.js"
import { pages } from "../src/Site.js"
import { blocksOf, problemsOf } from "./compile.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

it("shows nothing that does not compile", () => {
  const blocks = new Map(
    pages().flatMap(({ link, text }) => blocksOf(text).map((code, index) => [`${link} ${index + 1}`, code] as const))
  )
  expect(blocks.size).toBeGreaterThan(500)
  expect(problemsOf(blocks)).toEqual([])
})

describe.skipIf(!existsSync(executablePath))("the site in a browser", () => {
  let site: Served
  let browser: Browser

  beforeAll(async () => {
    const { status, stderr, stdout } = spawnSync("npm", ["run", "site"], { cwd: root, encoding: "utf8" })
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
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
    ["/zh/", "并发写", "/zh/errors/30008"]
  ])("finds, from %s, %s", async (path, query, link) => {
    expect((await search(path, query)).slice(0, 3)).toContain(link)
  })

  it.each([
    "/",
    "/quick-start",
    "/coming-from",
    "/endpoints/",
    "/endpoints/group/createGroup",
    "/webhooks/C2C/BeforeSendMsg",
    "/errors/30008",
    "/zh/",
    "/zh/errors/30008"
  ])("shows %s on a phone without errors, without asking others, and not too wide", async (path) => {
    const { page, problems } = await open(path, 390)
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect({ problems, tooWide }).toEqual({ problems: [], tooWide: 0 })
    await page.close()
  })
})
