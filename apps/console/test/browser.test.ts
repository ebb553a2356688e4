import * as UserSig from "@tcchat/usersig"
import * as Effect from "effect/Effect"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { violations } from "./axe.js"
import { chromiumPath, launch } from "./chromium.js"
import { opened } from "./opened.js"
import { keys, start, type Started } from "./started.js"

if (chromiumPath === undefined)
  console.warn("SKIPPED: the console in a browser. There is no Chromium here; install it, or set CHROMIUM_PATH.")

describe.skipIf(chromiumPath === undefined)("the console in a browser", () => {
  let started: Started
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: Array<string>
  let requests: Array<string>

  const open = (route: string) => page.goto(`${started.origin}/#/${route}`)
  const send = () => page.getByRole("button", { name: /^Send to/ }).click()
  const main = () => page.locator("#main")
  const verdict = () => page.locator(".verdict")
  /** What is on the clipboard, as a person would look at it. */
  const pasted = async () => {
    await page.getByRole("tab", { name: "JSON" }).click()
    const json = page.getByRole("textbox", { name: "Request as JSON" })
    const before = await json.inputValue()
    await json.press("Control+A")
    await json.press("Control+V")
    const text = await json.inputValue()
    await json.fill(before)
    return text
  }
  const lists = () => page.locator("[data-list] .list-name").allTextContents()

  beforeAll(async () => {
    started = await start()
    browser = await launch(chromiumPath ?? "")
  }, 60_000)
  beforeEach(async () => {
    await Effect.runPromise(started.emulator.reset)
    await started.app.reset()
    ;({ complaints, context, page, requests } = await opened(browser, started, {
      viewport: { width: 1600, height: 1000 },
      permissions: ["clipboard-write"]
    }))
  })
  afterEach(async () => {
    // What is rejected is told by the browser too.
    expect(complaints.filter((text) => !text.includes("status of 400"))).toEqual([])
    expect(requests.filter((url) => !url.startsWith(`${started.origin}/`))).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await started.close()
  })

  it("opens the call that a page from elsewhere leads to", async () => {
    const other = await context.newPage()
    await other.route("https://docs.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<a href="${started.origin}/?call=relation.deleteLists">open</a>`
      })
    )
    await other.goto("https://docs.example/")
    await other.getByRole("link", { name: "open" }).click()
    await other.getByRole("heading", { name: "relation.deleteLists" }).waitFor()
    expect(other.url()).toBe(`${started.origin}/#/call/relation.deleteLists`)
  })

  it("finds a call by words, sends it, and shows the deleted lists in the state", async () => {
    expect(page.url()).toBe(`${started.origin}/`)
    const other = await browser.newContext()
    const watcher = await other.newPage()
    await watcher.goto(await started.link())
    await watcher.getByRole("navigation", { name: "All calls" }).waitFor()
    await watcher.goto(`${started.origin}/#/state/alice`)
    await watcher.locator("[data-list=work]").waitFor()

    await page.keyboard.press("/")
    await page.keyboard.type("delete lists")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "relation.deleteLists" }).waitFor()
    await page.getByRole("textbox", { name: "From_Account" }).fill("alice")
    await page.getByRole("textbox", { name: /GroupName.*entry 1/ }).fill("work")
    await page.keyboard.press("Enter")
    await page
      .getByRole("textbox", { name: /GroupName.*entry 2/ })
      .and(page.locator(":focus"))
      .waitFor()
    await page.keyboard.type("school")
    await page.keyboard.press("Control+Enter")
    await verdict().getByText("Done").waitFor()
    await page
      .getByRole("region", { name: "What changed in the emulator" })
      .getByText("work", { exact: true })
      .waitFor()
    expect(await page.getByRole("region", { name: "Body of the response" }).textContent()).toContain(
      '"ActionStatus": "OK"'
    )

    await expect.poll(() => watcher.locator("[data-list] .list-name").allTextContents()).toEqual(["family"])
    await other.close()
    await page.getByRole("link", { name: "See its state" }).click()
    await page.getByRole("heading", { name: "alice" }).waitFor()
    await expect.poll(lists).toEqual(["family"])
  })

  it("rejects 33 names in the form, names the limit, and sends nothing", async () => {
    await open("call/relation.deleteLists")
    await page.getByRole("textbox", { name: "From_Account" }).fill("alice")
    await page.getByRole("textbox", { name: /entry 1/ }).focus()
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      Array.from({ length: 33 }, (_, index) => `list ${index}`).join("\n")
    )
    await page.keyboard.press("Control+V")
    await page.getByText("Expected at most 32 entries, got 33 entries.").waitFor()
    expect(await page.getByText("33 / 32 entries").isVisible()).toBe(true)
    await send()
    expect(await page.getByText("Nothing has been sent yet").isVisible()).toBe(true)
    expect(await Effect.runPromise(started.emulator.calls)).toEqual([])

    await page.getByRole("button", { name: "Remove entry 33" }).click()
    await main().getByText("Expected at most 32 entries").waitFor({ state: "detached" })
    await page.getByRole("textbox", { name: /entry 2$/ }).fill("家".repeat(33))
    await page.getByText("Expected at most 96 bytes of UTF-8, got 99 bytes.").waitFor()
  })

  it("keeps form and JSON the same, and says where the JSON is wrong", async () => {
    await open("call/relation.addFriends")
    await page.getByRole("button", { name: "Example" }).click()
    const json = page.getByRole("textbox", { name: "Request as JSON" })
    const remark = page.getByRole("checkbox", { name: /Remark/ })
    await remark.check()
    await page.locator("input[type=text]:focus").waitFor()
    await page.keyboard.type("My friend")
    await expect
      .poll(async () => JSON.parse(await json.inputValue()) as unknown)
      .toMatchObject({ AddFriendItem: [{ Remark: "My friend" }] })

    await json.fill('{ "From_Account": "dave", "AddFriendItem": [] }')
    expect(await page.getByRole("textbox", { name: "From_Account" }).inputValue()).toBe("dave")
    await json.fill('{\n  "From_Account": "dave"\n  "AddFriendItem": []\n}')
    await page.getByText('Line 3, column 3: Expected , or }, not ".').waitFor()
    expect(await page.getByRole("textbox", { name: "From_Account" }).inputValue()).toBe("dave")
    await send()
    expect(await page.getByText("Nothing has been sent yet").isVisible()).toBe(true)
  })

  it("explains a 30008 that was injected in the state view", async () => {
    await open("call/relation.deleteLists")
    await page.getByRole("button", { name: "Example" }).click()
    await send()
    await verdict().getByText("Done").waitFor()
    await open("state")
    await page.getByLabel("ErrorCode").fill("30008")
    await page.getByLabel("How often").selectOption("the next calls")
    await page.getByLabel("Calls", { exact: true }).fill("4")
    await page.getByRole("button", { name: "Add the fault" }).click()
    await page.getByText("the next 4 of relation.deleteLists responds with 30008").waitFor()

    await open("call/relation.deleteLists")
    await page.getByRole("textbox", { name: "From_Account" }).waitFor()
    await send()
    const explained = page.getByRole("region", { name: "What happened" })
    await explained.waitFor()
    const text = (await explained.textContent()) ?? ""
    expect(text).toContain(
      "The service rejected the call 3 times with 30008: concurrent writes to one user's relationships"
    )
    expect(text).toContain("What to doSend one batch, or write one after another for each From_Account.")
    expect(text).toContain("Retrybackoff")
    expect(text).toContain("KindConflict")
    await page.getByRole("tab", { name: "Attempts (3)" }).click()
    expect(await page.getByText("HTTP 200, ErrorCode 30008").count()).toBe(3)

    await send()
    await verdict().getByText("Done").waitFor()
    await page.getByRole("tab", { name: "Attempts (2)" }).waitFor()
  })

  it("asks for confirmation before a call that destroys something", async () => {
    const left = async () => (await started.app.snapshot()).accounts.find(({ userId }) => userId === "alice")?.lists
    await open("call/relation.deleteLists")
    await page.getByText("staging").click()
    await page.getByText(/Calls go to staging/).waitFor()
    await page
      .getByRole("textbox", { name: "Request as JSON" })
      .fill('{ "From_Account": "alice", "GroupName": ["work"] }')
    await page.keyboard.press("Control+Enter")
    const dialog = page.getByRole("dialog", { name: "Send this to staging?" })
    await dialog.getByText("the lists; the friends in them stay friends").waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    expect(await left()).toContain("work")
    await page.keyboard.press("Control+Enter")
    await dialog.getByRole("button", { name: "Send it" }).click()
    await verdict().getByText("Done").waitFor()
    expect(await left()).not.toContain("work")
  })

  it("copies a call for curl, TypeScript and the command line, without the UserSig", async () => {
    await open("call/relation.deleteLists")
    await page.getByRole("button", { name: "Example" }).click()
    const copied = async (tab: string) => {
      await page.getByRole("tab", { name: tab, exact: true }).click()
      await page.getByRole("tabpanel", { name: tab }).waitFor()
      await page.getByRole("button", { name: `Copy ${tab}` }).click()
      await main().getByText("Copied").waitFor()
      return pasted()
    }
    expect(await copied("curl")).toContain("&usersig=$USERSIG&")
    expect(await copied("Effect")).toContain(
      'ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work", "school"] })'
    )
    expect(await copied("Promise")).toContain("await chat.call(deleteLists, {")
    expect(await copied("CLI")).toBe(
      "tcchat relation delete-lists --from-account alice --group-name work --group-name school"
    )
    await page.getByRole("tab", { name: "As sent", exact: true }).click()
    await page.getByText("usersig=<redacted>").waitFor()
  })

  it("keeps the calls of this tab, to open and to resend", async () => {
    await open("call/relation.addLists")
    await page
      .getByRole("textbox", { name: "Request as JSON" })
      .fill('{ "From_Account": "dave", "GroupName": ["chess"] }')
    await send()
    await verdict().getByText("Done").waitFor()
    await page.reload()
    await page.getByRole("link", { name: /^History/ }).click()
    await page.getByText('{"From_Account":"dave","GroupName":["chess"]}').waitFor()
    await page.getByRole("button", { name: "Open" }).click()
    expect(await page.getByRole("textbox", { name: "From_Account" }).inputValue()).toBe("dave")
    await page.getByRole("link", { name: /^History/ }).click()
    await page.getByRole("button", { name: "Send again" }).click()
    await expect.poll(async () => (await Effect.runPromise(started.emulator.calls)).length).toBe(2)
    await page.getByRole("link", { name: "History 2" }).waitFor()
  })

  it("says what is wrong with a UserSig", async () => {
    await open("usersig")
    const userSig = UserSig.sign({
      sdkAppId: 1400000000,
      secretKey: keys.emulator,
      userId: "alice",
      expire: 60,
      time: 1_700_000_000
    })
    await page.getByRole("textbox", { name: "UserSig, or a URL that has one" }).fill(`https://x/?usersig=${userSig}`)
    await page.getByRole("button", { name: "Inspect" }).click()
    await main().getByText("This UserSig has expired").waitFor()
    await page.getByText("70001").waitFor()
    await page.getByText("2023-11-14 22:13:20 UTC").waitFor()
    expect(await violations(page)).toEqual([])
  })

  it("resets and seeds the emulator, and says what is wrong with a seed", async () => {
    await open("state")
    await page.getByRole("button", { name: "Seed" }).click()
    const editor = page.getByRole("textbox", { name: "Seed as JSON" })
    await editor.fill('{ "accounts": { "erin": { "list": ["x"] } } }')
    await page.getByRole("button", { name: "Add them" }).click()
    await page
      .getByRole("dialog")
      .getByText(/accounts.*list.*no such field/)
      .waitFor()
    await editor.fill('{ "accounts": { "erin": { "lists": ["chess"] } } }')
    await page.getByRole("button", { name: "Add them" }).click()
    await page.getByRole("link", { name: /erin/ }).click()
    await page.locator("[data-list=chess]").waitFor()
    await page.getByRole("button", { name: "Reset" }).click()
    await page.getByText("There is no account erin").waitFor()
  })

  it("can be used with the keyboard alone", async () => {
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip to the content")
    await page.keyboard.press("Enter")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main")
    await page.keyboard.press("?")
    await page.getByRole("dialog", { name: "Keys" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" })
    await page.keyboard.press("Control+k")
    await page.keyboard.type("black_list")
    await page
      .getByRole("status")
      .filter({ hasText: /^4 calls$/ })
      .waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await page.waitForURL(/#\/call\/relation\.\w*Blocklist$/i)
    await page.getByRole("textbox", { name: "Request as JSON" }).waitFor()
    await page.keyboard.press("Alt+j")
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("json")
    await page.keyboard.press("Alt+e")
    await page.keyboard.press("Control+Enter")
    await verdict().waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press("g")
    await page.keyboard.press("s")
    await page.getByRole("heading", { name: /The emulator's state/ }).waitFor()
  })

  for (const width of [1600, 360])
    it(`has nothing that axe-core objects to, light or dark, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const audit = async (route: string, ready: () => Promise<unknown>) => {
        await page.emulateMedia({ colorScheme: "light" })
        await open(route)
        await ready()
        const list = route === ""
        expect([route, await violations(page, { list })]).toEqual([route, []])
        await page.emulateMedia({ colorScheme: "dark" })
        expect([route, await violations(page, { list, rules: ["color-contrast"] })]).toEqual([route, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([route, overflow]).toEqual([route, 0])
      }
      await audit("", async () => {
        await page.getByRole("searchbox", { name: "Find a call by words" }).fill("lists")
        await page.getByRole("link", { name: /^deleteLists/ }).waitFor()
      })
      await Effect.runPromise(started.emulator.faults.add({ kind: "code", code: 30008, count: 3 }))
      await audit("call/relation.addFriends", async () => {
        await page.getByRole("button", { name: "Example" }).click()
        await send()
        await page.getByRole("region", { name: "What happened" }).waitFor()
        await page.getByRole("textbox", { name: /To_Account/ }).fill("")
        await main()
          .getByText(/Expected a UserID/)
          .waitFor()
        await page.getByText(/codes of its own/).click()
      })
      await audit("call/relation.deleteLists", async () => {
        await page.getByRole("button", { name: "Example" }).click()
        await send()
        await verdict().getByText("Done").waitFor()
      })
      await audit("state/alice", () => page.locator("[data-list]").first().waitFor())
      await audit("history", () => page.getByRole("button", { name: "Send again" }).first().waitFor())
    })
})
