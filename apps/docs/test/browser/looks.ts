/** What readers see on small and large screens, in light and dark, with and without scripts. */
import { describe, expect, it } from "vitest"
import { type Session, type View, violations } from "./session.js"

const views = [360, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((scheme): Required<Pick<View, "width" | "scheme">> => ({ width, scheme }))
)

const paths = [
  "/",
  "/zh/",
  "/endpoints/",
  "/endpoints/relation/deleteLists",
  "/endpoints/group/createGroup",
  "/webhooks/",
  "/webhooks/C2C/BeforeSendMsg",
  "/errors/",
  "/errors/30008",
  "/quick-start",
  "/guides/troubleshooting",
  "/packages/sdk",
  "/cli/group",
  "/zh/guides/serverless",
  "/zh/endpoints/",
  "/zh/endpoints/relation/deleteLists",
  "/zh/webhooks/Group/BeforeSendMsg",
  "/zh/errors/30008"
]

/** How far parts of a page reach beyond what can be seen, with the page itself. */
const overflowing = `[document.documentElement, ...document.querySelectorAll(".vp-doc pre, .vp-doc .filter, .vp-doc .facts")]
  .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.tagName + "." + element.className)`

export const lookTests = (session: Session): void => {
  describe.each(views)("at $width px, $scheme", (view) => {
    it.each(paths)("shows %s without errors, without asking others, and nothing cut off", async (path) => {
      const { page, problems } = await session.open(path, view)
      const wide = await page.evaluate<ReadonlyArray<string>>(overflowing)
      expect({ problems, wide }).toEqual({ problems: [], wide: [] })
      expect(await page.evaluate<boolean>(`document.documentElement.classList.contains("dark")`)).toBe(
        view.scheme === "dark"
      )
      await page.close()
    })

    it.each([
      "/",
      "/endpoints/",
      "/endpoints/relation/deleteLists",
      "/zh/endpoints/relation/deleteLists",
      "/errors/30008",
      "/webhooks/C2C/BeforeSendMsg"
    ])("has nothing on %s that axe-core objects to", async (path) => {
      const { page } = await session.open(path, view)
      expect(await violations(page)).toEqual([])
      await page.close()
    })
  })

  it("shows the picture of the console that fits the scheme", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await session.open("/", { scheme })
      const shown = page.locator(".front-wide img:visible")
      expect(await shown.getAttribute("src")).toBe(`/console-${scheme}.webp`)
      await shown.scrollIntoViewIfNeeded()
      await expect
        .poll(() => shown.evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth))
        .toBe(1280)
      await page.close()
    }
  })

  it("copies the line that installs the package", async () => {
    const { page } = await session.open("/")
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await page.locator(".language-sh").first().hover()
    await page.locator(".language-sh button.copy").first().click()
    await page.locator(".language-sh button.copied").waitFor()
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("npm install @tcchat/sdk")
    await page.close()
  })

  it("shows the SDK first, and a response and a request", async () => {
    const { page } = await session.open("/endpoints/relation/deleteLists")
    const tabs = await page
      .locator(".vp-code-group")
      .evaluateAll((groups) =>
        groups.map((group) => [...group.querySelectorAll(".tabs label")].map((label) => label.textContent))
      )
    expect(tabs.slice(0, 2)).toEqual([
      ["SDK", "Effect", "Promise", "CLI", "curl"],
      ["Response", "Request body"]
    ])
    expect(await page.locator("a", { hasText: "in the console" }).getAttribute("href")).toBe(
      "http://127.0.0.1:7002/?call=relation.deleteLists"
    )
    await page.close()
  })
}

/** How many rows of a list can be seen. */
const shownRows = `document.querySelectorAll(".vp-doc .row:not([hidden])").length`

export const filterTests = ({ open }: Session): void => {
  it("filters endpoints by words, family, rate and what a second call does, and keeps that in the address", async () => {
    const { page, problems } = await open("/endpoints/")
    const all = await page.evaluate<number>(shownRows)
    expect(all).toBeGreaterThan(150)
    await page.getByRole("searchbox").fill("group_delete")
    await expect.poll(() => page.evaluate(shownRows)).toBe(1)
    expect(await page.locator(".row:visible strong").textContent()).toBe("Delete lists")
    expect(await page.locator(".vp-doc h2:visible").allTextContents()).toEqual([expect.stringMatching(/^Relation/)])
    await page.getByRole("searchbox").fill("")
    await page.getByLabel("Any second call").selectOption("deduplicated")
    await page.getByLabel("All families").selectOption("Message")
    await expect.poll(() => page.evaluate<number>(shownRows)).toBeLessThan(12)
    expect(
      await page.locator(".row:visible").evaluateAll((rows) => [...new Set(rows.map((row) => row.dataset["repeat"]))])
    ).toEqual(["deduplicated"])
    expect(new URL(page.url()).search).toBe("?family=Message&repeat=deduplicated")
    const count = await page.evaluate<number>(shownRows)
    expect(await page.locator(".filter output").textContent()).toBe(`${count} of ${all}`)
    await page.reload({ waitUntil: "networkidle" })
    expect(await page.evaluate(shownRows)).toBe(count)
    expect(problems).toEqual([])
    await page.close()
  })

  it.each([
    ["/endpoints/", 150],
    ["/webhooks/", 50],
    ["/errors/", 300],
    ["/zh/endpoints/", 150]
  ] as const)("shows the whole list at %s where no scripts run", async (path, least) => {
    const { page } = await open(path, { scripts: false })
    expect(await page.locator(".row:visible").count()).toBeGreaterThan(least)
    expect(await page.locator(".filter").count()).toBe(0)
    await page.close()
  })

  it("filters codes and webhooks, in Chinese too", async () => {
    for (const [path, text, first] of [
      ["/errors/", "concurrent writes", "30008"],
      ["/zh/errors/", "并发写", "10056"],
      ["/zh/webhooks/", "单聊 之前", "发单聊消息之前"]
    ] as const) {
      const { page } = await open(path)
      await page.getByRole("searchbox").fill(text)
      await expect.poll(() => page.evaluate<number>(shownRows)).toBeLessThan(12)
      expect(await page.locator(".row:visible strong").allTextContents()).toContain(first)
      await page.close()
    }
  })
}
