import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const folder = fileURLToPath(new URL("../", import.meta.url))
const browserPath = process.env["CHROMIUM_PATH"] || "/usr/bin/chromium"

describe.skipIf(!existsSync(browserPath))("the page of a user, which needs Chromium,", () => {
  let server: ChildProcess
  let browser: Browser
  let page: Page
  let sent: Array<string>

  beforeAll(async () => {
    server = spawn(process.execPath, ["--import", "tsx", "page/serve.ts"], { cwd: folder })
    let said = ""
    while (!said.includes(" and log in")) said += String(((await once(server.stdout!, "data")) as [Buffer])[0])
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] })
    page = await browser.newPage()
    sent = []
    page.on("request", (request) => sent.push(request.url()))
    await page.goto(/http:\S+/.exec(said)![0])
  })
  afterAll(async () => {
    await browser.close()
    server.kill()
    await once(server, "close")
  })

  const logIn = async (password: string) => {
    await page.getByLabel("Password").fill(password)
    await page.getByRole("button", { name: "Log in" }).click()
  }

  it("says when the password is wrong, and calls nothing", async () => {
    await logIn("builder")
    await page.getByRole("status").filter({ hasText: "password" }).waitFor()
    assert.deepStrictEqual(
      sent.filter((url) => url.includes("/v4/")),
      []
    )
  })

  it("calls with the UserSig of its user, and contains no key", async () => {
    await logIn("wonderland")
    await page.getByText("work: bob").waitFor()
    await page.getByRole("button", { name: "Delete work" }).click()
    await page.getByText("Deleted; sequence").waitFor()
    assert.strictEqual(await page.getByRole("listitem").count(), 1)
    const calls = sent.filter((url) => url.includes("/v4/sns/"))
    assert.lengthOf(calls, 3)
    for (const url of calls) assert.strictEqual(new URL(url).searchParams.get("identifier"), "alice")
    assert.isFalse(sent.some((url) => /secret/i.test(url)))
  })
})
