import * as Effect from "effect/Effect"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { violations } from "./axe.js"
import { chromiumPath, launch } from "./chromium.js"
import { opened } from "./opened.js"
import { start, type Started } from "./started.js"

const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

describe.skipIf(chromiumPath === undefined)("the state in a browser", () => {
  let started: Started
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: Array<string>

  const open = (route: string) => page.goto(`${started.origin}/#/${route}`)
  const part = (title: string) => page.locator(".part", { has: page.getByRole("heading", { name: title }) })
  const json = () => page.getByRole("textbox", { name: "Request as JSON" })
  const send = async (endpoint: string, payload: object) => {
    await open(`call/${endpoint}`)
    await json().fill(JSON.stringify(payload))
    await page.keyboard.press("Control+Enter")
    await page.locator(".verdict").getByText("Done").waitFor()
  }

  beforeAll(async () => {
    started = await start()
    browser = await launch(chromiumPath ?? "")
  }, 60_000)
  beforeEach(async () => {
    await Effect.runPromise(started.emulator.reset)
    ;({ complaints, context, page } = await opened(browser, started))
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await started.close()
  })

  it("shows a group with its members, messages and mutes, live", async () => {
    await open("state")
    await page.getByRole("navigation", { name: "Groups" }).getByRole("link", { name: "team 3 members" }).click()
    await page.getByRole("heading", { name: "team", exact: true }).waitFor()
    expect(
      await page.getByRole("region", { name: "Members" }).locator("tbody td:nth-child(-n+2)").allTextContents()
    ).toEqual(["alice", "Owner", "bob", "Member", "dave", "Member"])
    await send("group.muteMembers", { GroupId: "team", Members_Account: ["dave"], MuteTime: 3600 })
    await send("group.sendMessage", { GroupId: "team", Random: 1, From_Account: "bob", MsgBody: text("Good morning") })
    await page.getByRole("region", { name: "What changed in the emulator" }).getByText("1. bob: Good morning").waitFor()
    await open("groups/team")
    await part("Messages").getByText("Good morning").waitFor()
    await part("Mutes")
      .getByText(/dave until/)
      .waitFor()
  })

  it("shows the conversations, messages, groups and mutes of an account", async () => {
    await send("message.sendMessage", {
      From_Account: "alice",
      To_Account: "dave",
      MsgRandom: 1,
      MsgBody: text("Hello")
    })
    await send("conversation.pinConversations", {
      From_Account: "alice",
      OperationType: 1,
      RecentContactItem: [{ Type: 1, To_Account: "dave" }]
    })
    await send("mute.setGlobalMute", { Set_Account: "alice", GroupmsgNospeakingTime: 4294967295 })
    await open("state/alice")
    await part("One-to-one messages").getByText("Hello").waitFor()
    expect(await page.getByRole("region", { name: "Conversations" }).locator("tbody").textContent()).toMatch(
      /^dave.*pinnednonenone$/
    )
    await part("Mutes").getByText("for good").waitFor()
    await part("Pending requests").waitFor()
    await part("Groups").getByRole("link", { name: "team" }).click()
    await page.getByRole("heading", { name: "team", exact: true }).waitFor()
  })

  it("walks through accounts and groups with arrow keys", async () => {
    await open("state")
    await page.getByRole("navigation", { name: "Groups" }).getByRole("link").first().focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/#\/groups\/team$/)
    const accounts = page.getByRole("navigation", { name: "Accounts" }).getByRole("link")
    await accounts.first().focus()
    await page.keyboard.press("End")
    await page.keyboard.press("ArrowUp")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("carol")
  })

  it("says which field was meant by one that does not exist", async () => {
    await open("call/relation.deleteLists")
    await json().fill('{ "From_Account": "alice", "GroupNames": ["work"] }')
    await page.getByText("GroupName is required; GroupNames is not a field: did you mean GroupName?").waitFor()
    await page.getByText("1 field does not fit yet").waitFor()
    await json().fill('{ "From_Account": "alice" }')
    await page.getByText("GroupName is required: an array.").waitFor()
  })

  it("finds first what is meant", async () => {
    for (const [words, call] of [
      ["create group", "group.createGroup"],
      ["remove friend list", "relation.deleteLists"]
    ] as const) {
      await page.keyboard.press("Control+k")
      await page.keyboard.type(words)
      await page.keyboard.press("Enter")
      await page.getByRole("heading", { name: call }).waitFor()
    }
  })

  for (const width of [1280, 360])
    it(`has nothing that axe-core objects to, light or dark, ${width} pixels wide`, async () => {
      await send("message.sendMessage", { From_Account: "alice", To_Account: "bob", MsgRandom: 1, MsgBody: text("Hi") })
      await send("group.sendMessage", { GroupId: "team", Random: 1, MsgBody: text("Good morning") })
      await page.setViewportSize({ width, height: 900 })
      for (const [route, heading] of [
        ["groups/team", "team"],
        ["state/alice", "alice"]
      ] as const) {
        await page.emulateMedia({ colorScheme: "light" })
        await open(route)
        await page.getByRole("heading", { name: heading, exact: true }).waitFor()
        expect([route, await violations(page)]).toEqual([route, []])
        await page.emulateMedia({ colorScheme: "dark" })
        expect([route, await violations(page, { rules: ["color-contrast"] })]).toEqual([route, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([route, overflow]).toEqual([route, 0])
      }
    })
})
