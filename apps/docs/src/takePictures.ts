/** Takes the pictures of the console on the front page, in light and dark: `npm run pictures`, after a change of its looks. */
import * as Console from "@tcchat/console"
import * as Emulator from "@tcchat/emulator/Emulator"
import * as Effect from "effect/Effect"
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Browser, chromium } from "playwright-core"

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const size = { width: 1280, height: 800 }

/** Makes the picture smaller: Chromium can write WebP, but takes its pictures as PNG. */
const toWebp = async (browser: Browser, png: Buffer): Promise<Buffer> => {
  const page = await browser.newPage()
  const url = await page.evaluate(
    `(async () => {
      const image = new Image()
      image.src = "data:image/png;base64,${png.toString("base64")}"
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext("2d").drawImage(image, 0, 0)
      return canvas.toDataURL("image/webp", 0.82)
    })()`
  )
  await page.close()
  return Buffer.from(String(url).split(",")[1] ?? "", "base64")
}

const take = async (browser: Browser, link: string, colorScheme: "light" | "dark"): Promise<void> => {
  const context = await browser.newContext({ viewport: size, colorScheme, reducedMotion: "reduce" })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole("navigation", { name: "All calls" }).waitFor()
  await page.goto(`${new URL(link).origin}/#/call/relation.deleteLists`)
  await page.getByRole("textbox", { name: "From_Account" }).fill("alice")
  await page.getByRole("textbox", { name: /GroupName.*entry 1/ }).fill("work")
  await page.keyboard.press("Control+Enter")
  await page.locator(".verdict").getByText("Done").waitFor()
  await page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
  const file = fileURLToPath(new URL(`../content/public/console-${colorScheme}.webp`, import.meta.url))
  const picture = await toWebp(browser, await page.screenshot())
  writeFileSync(file, picture)
  console.log(`${file}: ${picture.length} bytes`)
  await context.close()
}

const program = Effect.gen(function* () {
  const browser = yield* Effect.acquireRelease(
    Effect.promise(() => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] })),
    (browser) => Effect.promise(() => browser.close())
  )
  for (const colorScheme of ["light", "dark"] as const) {
    const service = yield* Emulator.make({
      seed: { accounts: { alice: { lists: ["family", "work", "school"], friends: { bob: { lists: ["work"] } } } } }
    })
    const { link } = yield* Console.serve({ emulator: { service } })
    const url = yield* link
    yield* Effect.promise(() => take(browser, url, colorScheme))
  }
}).pipe(Effect.scoped)

await Effect.runPromise(program)
