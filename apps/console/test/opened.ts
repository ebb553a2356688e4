/** A console in a window of a browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import type { Started } from "./started.js"

/** A window that shows a console, and what was noticed in it. */
export interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser and the page have complained about. */
  readonly complaints: Array<string>
  /** URLs that were requested. */
  readonly requests: Array<string>
}

/** Opens a console in a new window. */
export const opened = async (browser: Browser, started: Started, options?: BrowserContextOptions): Promise<Opened> => {
  const complaints: Array<string> = []
  const requests: Array<string> = []
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", ...options })
  const page = await context.newPage()
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("request", (request) => requests.push(request.url()))
  await page.goto(await started.link())
  await page.getByRole("navigation", { name: "All calls" }).waitFor()
  return { context, page, complaints, requests }
}
