/** The browser of the machine, if it has one. */
import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** Where the browser is: what `CHROMIUM_PATH` says, or one of the usual places. */
export const chromiumPath: string | undefined =
  process.env["CHROMIUM_PATH"] === undefined || process.env["CHROMIUM_PATH"] === ""
    ? usual.find((path) => existsSync(path))
    : process.env["CHROMIUM_PATH"]

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  })
