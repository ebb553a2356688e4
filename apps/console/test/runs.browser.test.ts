import { createRun } from "@tcchat/bulk/Run"
import * as RunFolder from "@tcchat/bulk/RunFolder"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node/NodeTransport"
import * as Effect from "effect/Effect"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { violations } from "./axe.js"
import { chromiumPath, launch } from "./chromium.js"
import { stoppedRun } from "./journals.js"
import { opened } from "./opened.js"
import { start, type Started } from "./started.js"

const statusOf = ({ journal }: RunFolder.Place) =>
  Effect.runPromise(
    Effect.scoped(Effect.flatMap(SqliteJournal.view(journal), (view) => RunStatus.read(view, () => deleteLists.path)))
  )

describe.skipIf(chromiumPath === undefined)("runs in a browser", () => {
  let started: Started
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: Array<string>
  let requests: Array<string>

  const open = (route: string) => page.goto(`${started.origin}/#/${route}`)
  const count = (state: string) =>
    page
      .locator(".row-state")
      .filter({ hasText: new RegExp(`^${state}`) })
      .locator("dd")
      .textContent()

  beforeAll(async () => {
    started = await start()
    browser = await launch(chromiumPath ?? "")
  }, 60_000)
  beforeEach(async () => {
    ;({ complaints, context, page, requests } = await opened(browser, started))
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await started.close()
  })

  /** Starts a run that takes a while: one call at a time, each of them late. */
  const begin = async (name: string) => {
    const { app } = started
    await app.faults.add({ kind: "delay", delay: 40 })
    onTestFinished(() => app.faults.clear())
    const chat = createChat({ ...app.app, baseUrl: app.url })
    onTestFinished(() => chat.close())
    const place = RunFolder.placeOf(name, started.runs)
    const rows = Array.from({ length: 500 }, (_, index) => ({ From_Account: `nobody${index}`, GroupName: "work" }))
    const run = await createRun(chat, deleteLists, { journal: SqliteJournal.at(place.journal), rows, concurrency: 1 })
    return { place, run, ended: run.start() }
  }

  it("shows a run that goes on, with the numbers of its status, and pauses it", async () => {
    const { ended, place, run } = await begin("clean-up")
    await page.keyboard.press("g")
    await page.keyboard.press("r")
    await page.getByRole("link", { name: "clean-up" }).click()
    await page.getByRole("heading", { name: /clean-up sending live/ }).waitFor()
    const bar = page.getByRole("progressbar", { name: "Progress of clean-up" })
    const before = await bar.getAttribute("aria-valuetext")
    await expect.poll(() => bar.getAttribute("aria-valuetext")).not.toBe(before)
    await page.locator(".tile", { hasText: /^Calls a second\d+/ }).waitFor()
    await page.locator(".tile", { hasText: /^Time left.*second/ }).waitFor()
    await page.getByText(/30003 account does not exist\. Import the account/).waitFor()

    await page.getByRole("button", { name: "Pause" }).click()
    expect(await ended).toMatchObject({ phase: "paused" })
    await run.close()
    await page.getByRole("heading", { name: /clean-up paused/ }).waitFor()
    const { failed, planned, settled } = await statusOf(place)
    expect(settled).toBe(failed)
    await expect.poll(() => count("planned")).toBe(planned.toLocaleString("en-US"))
    expect(await count("failed")).toBe(failed.toLocaleString("en-US"))
    await page.getByText("tcchat run resume clean-up", { exact: true }).waitFor()
  })

  it("asks before it cancels a run, which it does at once where no process runs it", async () => {
    const place = await stoppedRun(started.runs, "stopped-run")
    await open("runs/stopped-run")
    const button = page.getByRole("button", { name: "Cancel the run" })
    await button.click()
    const dialog = page.getByRole("dialog", { name: "Cancel stopped-run?" })
    await dialog.getByText("4 rows planned, 6 of 10 settled").waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    expect((await statusOf(place)).state).toBe("stopped")
    await button.click()
    await dialog.getByRole("button", { name: "Cancel the run" }).click()
    await page.getByRole("heading", { name: /stopped-run cancelled/ }).waitFor()
    expect((await statusOf(place)).state).toBe("cancelled")
    expect(await button.count()).toBe(0)
  })

  it("shows the rows in doubt, and what can be done about them", async () => {
    await stoppedRun(started.runs, "doubtful")
    await open("runs/doubtful")
    await page.getByRole("heading", { name: "2 rows in doubt" }).waitFor()
    for (const choice of ["list", "retry", "drop"])
      await page.getByText(`tcchat run resume doubtful --in-doubt ${choice}`, { exact: true }).waitFor()
    await page.getByRole("button", { name: "Show the rows in doubt" }).click()
    const rows = page.getByRole("region", { name: "Rows in doubt" }).locator("tbody tr")
    expect(await rows.allTextContents()).toEqual([
      '6{"Name":"group 4","Type":"Public"}no complete response arrived in time',
      '7{"Name":"group 5","Type":"Public"}no complete response arrived in time'
    ])
    await page.getByText("tcchat run resume doubtful --only failed", { exact: true }).waitFor()
    await page.getByText("SDKAppID 1400000123 at https://console.tim.qq.com").waitFor()
  })

  it("asks for runs only while they are looked at", async () => {
    await stoppedRun(started.runs, "seen")
    await open("runs")
    await page.getByRole("link", { name: "seen" }).waitFor()
    await expect.poll(() => requests.filter((url) => new URL(url).pathname === "/api/runs").length).toBeGreaterThan(1)
    await open("usersig")
    await page.getByRole("heading", { name: /UserSig/ }).waitFor()
    requests.length = 0
    await page.waitForTimeout(1500)
    expect(requests).toEqual([])
  })

  for (const width of [1280, 360])
    it(`has nothing that axe-core objects to, light or dark, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await stoppedRun(started.runs, `audited-${width}`)
      const audit = async (route: string, ready: () => Promise<unknown>) => {
        await page.emulateMedia({ colorScheme: "light" })
        await open(route)
        await ready()
        expect([route, await violations(page)]).toEqual([route, []])
        await page.emulateMedia({ colorScheme: "dark" })
        expect([route, await violations(page, { rules: ["color-contrast"] })]).toEqual([route, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([route, overflow]).toEqual([route, 0])
      }
      await audit("runs", () => page.getByRole("link", { name: `audited-${width}` }).waitFor())
      await audit(`runs/audited-${width}`, () => page.getByRole("button", { name: "Show the rows in doubt" }).click())
    })
})
