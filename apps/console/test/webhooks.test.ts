import { listener } from "@tcchat/webhooks/node"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import { createWebhooks, type PromiseOptions } from "@tcchat/webhooks/Webhooks"
import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { violations } from "./axe.js"
import { chromiumPath, launch } from "./chromium.js"
import { opened } from "./opened.js"
import { start, type Started, webhookToken } from "./started.js"

const app = { sdkAppId: 1400000000, token: webhookToken }

let started: Started
let server: Server
let to: string

const handlers: PromiseOptions["handlers"] = {
  "C2C.CallbackBeforeSendMsg": ({ body }, response) =>
    body.From_Account === "mallory" ? response.reject(120001, "no advertising") : response.allow
}

beforeAll(async () => {
  started = await start()
  const webhooks = createWebhooks({ ...app, handlers, report: () => undefined })
  server = createServer(listener(webhooks)).listen(0, "127.0.0.1")
  await once(server, "listening")
  to = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chat`
}, 60_000)

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await started.close()
})

/** Sends an event as the service does. */
const receive = async (change: Partial<Parameters<typeof signTestRequest>[0]> = {}) => {
  const { url, ...init } = signTestRequest({
    ...app,
    sdkAppId: 1400000123,
    url: started.webhooks,
    command: "Group.CallbackAfterGroupFull",
    body: { GroupId: "@TGS#1" },
    ...change
  })
  return fetch(url, init)
}

/** Asks as the page does. */
const enter = async () => {
  const link = await fetch(await started.link())
  const cookie = link.headers.get("set-cookie")?.replace(/;.*/, "") ?? ""
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${started.origin}/api/${path}`, {
      method,
      headers: { cookie, origin: started.origin },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    return { status: response.status, text: await response.text() }
  }
}

describe("the webhooks of the console", () => {
  it("are sent with a signature, and say what the service does", async () => {
    const ask = await enter()
    const { text } = await ask("GET", "webhooks/C2C.CallbackBeforeSendMsg")
    const { body } = JSON.parse(text) as { readonly body: string }
    const question = { target: "emulator", command: "C2C.CallbackBeforeSendMsg", platform: "iOS", to }
    const sent = await ask("POST", "trigger", { ...question, body: body.replace("alice", "mallory") })
    expect(JSON.parse(sent.text)).toMatchObject({
      to,
      status: 200,
      effect: {
        action: "block",
        text: 'The event is blocked: the caller gets 120001 with "no advertising".',
        problems: []
      }
    })
    const other = await ask("POST", "trigger", { ...question, target: "app", body })
    expect(JSON.parse(other.text)).toMatchObject({ status: 403, effect: { action: "ignore" } })
  })

  it("are not sent if the service would not send them", async () => {
    const ask = await enter()
    const question = { target: "emulator", command: "Group.CallbackAfterGroupFull", platform: "iOS", to }
    const cases = [
      [{ body: "{}" }, "GroupId is invalid"],
      [{ body: "[" }, "The body is not a JSON object."],
      [{ body: '{"GroupId":"1"}', to: "3000" }, "The address has to be a URL"],
      [{ body: '{"GroupId":"1"}', target: "nowhere" }, "There is no such target."]
    ] as const
    for (const [change, message] of cases) {
      const { status, text } = await ask("POST", "trigger", { ...question, ...change })
      expect([status >= 400, text]).toEqual([true, expect.stringContaining(message)])
    }
    expect((await ask("GET", "webhooks/Group.CallbackOfNextYear")).status).toBe(404)
  })

  it("are received from the emulator and from outside, and neither token nor signature is kept", async () => {
    const ask = await enter()
    await ask("DELETE", "received")
    const message = [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }]
    const payload = JSON.stringify({ From_Account: "alice", To_Account: "dave", MsgRandom: 1, MsgBody: message })
    await ask("POST", "call", { target: "emulator", endpoint: "message.sendMessage", payload, attempts: 1 })
    expect((await receive({ body: { GroupId: "@TGS#1", Big: 9007199254740993n } })).status).toBe(403)
    const mine = { sdkAppId: app.sdkAppId }
    expect((await receive({ ...mine, body: { GroupId: "@TGS#1", Big: 9007199254740993n } })).status).toBe(200)
    expect((await receive({ ...mine, token: "guessed" })).status).toBe(401)
    await expect
      .poll(async () => JSON.parse((await ask("GET", "received")).text) as unknown)
      .toMatchObject({
        events: [
          { from: "receiver", status: 401, problem: { message: "its signature is invalid" } },
          {
            from: "receiver",
            status: 200,
            body: '{"CallbackCommand":"Group.CallbackAfterGroupFull","GroupId":"@TGS#1","Big":9007199254740993}'
          },
          { from: "receiver", status: 403 },
          { from: "emulator", command: "C2C.CallbackAfterSendMsg", status: 200 },
          { from: "emulator", command: "C2C.CallbackBeforeSendMsg", status: 200 }
        ]
      })
    const { text } = await ask("GET", "received")
    expect(text).not.toMatch(/Sign=|[0-9a-f]{64}/)
    expect(text).not.toContain(webhookToken)
    const { revision } = JSON.parse(text) as { readonly revision: string }
    expect(await ask("GET", `received?since=${revision}`)).toEqual({ status: 204, text: "" })
  })
})

describe.skipIf(chromiumPath === undefined)("the view of webhooks in a browser", () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: Array<string>

  beforeAll(async () => {
    browser = await launch(chromiumPath ?? "")
  }, 60_000)
  beforeEach(async () => {
    ;({ complaints, context, page } = await opened(browser, started))
    await page.getByRole("link", { name: "Webhooks", exact: true }).click()
    await page.getByLabel("Address of your server").fill(to)
  })
  afterEach(async () => {
    expect(complaints.filter((text) => !text.includes("status of 400"))).toEqual([])
    await context.close()
  })
  afterAll(() => browser.close())

  const body = () => page.getByRole("textbox", { name: "Body" })
  const result = () => page.getByRole("region", { name: "What came back" })
  const send = () => page.getByRole("button", { name: "Send the event" }).click()

  it("sends a sample, changed by hand, and shows what came back", async () => {
    await expect.poll(() => body().inputValue()).toContain('"From_Account": "alice"')
    await send()
    await result().getByText("Valid response").waitFor()
    await result().getByText("The event happens, unchanged.").waitFor()
    await body().fill((await body().inputValue()).replace("alice", "mallory"))
    await body().press("Control+Enter")
    await result().getByText('the caller gets 120001 with "no advertising"').waitFor()
    expect(await result().getByRole("region", { name: "Body of the response" }).textContent()).toContain("120001")

    await body().fill("{")
    await page.getByText(/^Line 1, column 2/).waitFor()
    expect(await page.getByRole("button", { name: "Send the event" }).isDisabled()).toBe(true)
    await page.getByRole("button", { name: "Sample" }).click()
    await expect.poll(() => body().inputValue()).toContain('"From_Account": "alice"')

    await page.getByRole("combobox", { name: "Webhook" }).selectOption("Group.CallbackAfterGroupFull")
    await page.waitForURL(/#\/webhooks\/Group\.CallbackAfterGroupFull$/)
    await expect.poll(() => body().inputValue()).toContain('"GroupId": "@TGS#1EXAMPLE"')
    await body().fill("{}")
    await send()
    await result().getByText("The service sends no such event: GroupId is invalid.").waitFor()
  })

  it("lists what is received, says what is wrong with it, and sends it again", async () => {
    await page.getByRole("button", { name: "Clear all" }).click()
    await page.getByText("No events yet").waitFor()
    await receive({ sdkAppId: app.sdkAppId, body: { GroupId: "@TGS#again" }, platform: "iOS" })
    await receive({ sdkAppId: app.sdkAppId, token: false })
    const list = page.getByRole("list", { name: "Received events, the newest first" })
    const [unsigned, verified] = [list.locator("details").nth(0), list.locator("details").nth(1)]
    await verified.waitFor()
    await unsigned.getByText("rejected with 401").click()
    await unsigned.getByText(/Enable authentication in the webhook settings/).waitFor()
    await verified.getByText("verified").click()
    await verified.getByText("@TGS#again").waitFor()
    await verified.getByRole("button", { name: "Send again" }).click()
    await result().getByText("Valid response").waitFor()
    expect(await body().inputValue()).toContain('"GroupId": "@TGS#again"')
    expect(await page.getByLabel("Platform").inputValue()).toBe("iOS")
    await page.getByRole("button", { name: "Clear all" }).click()
    await page.getByText("No events yet").waitFor()
  })

  for (const width of [1280, 360])
    it(`has nothing that axe-core objects to, light or dark, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await receive({ sdkAppId: app.sdkAppId })
      await receive({ sdkAppId: app.sdkAppId, token: "guessed" })
      await page.getByLabel("Address of your server").fill(`${to}?x=1`)
      await send()
      await result().getByText("Valid response").waitFor()
      for (const summary of await page.locator(".received summary").all()) await summary.click()
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: "dark" })
      expect(await violations(page, { rules: ["color-contrast"] })).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      await page.getByLabel("Address of your server").fill("http://127.0.0.1:9/")
      await send()
      await result().getByText("No valid response").waitFor()
      expect(await violations(page, { rules: ["color-contrast"] })).toEqual([])
    })
})
