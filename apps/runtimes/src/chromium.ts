import * as http from "node:http"
import type { AddressInfo } from "node:net"
import { chromium } from "playwright-core"
import type { Outcome, Surroundings } from "./program/Step.js"
import { bundleOf, type Project } from "./Scene.js"

/** The context in a browser. */
export type Place = "page" | "service worker"

/** Flags that disable updates, and let the browser start as root. */
export const launchOptions = (executablePath: string) => ({
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

/** Serves strings by path until `use` has ended. */
const serving = async <A>(
  texts: Readonly<Record<string, readonly [type: string, text: string]>>,
  use: (origin: string) => Promise<A>
): Promise<A> => {
  const server = http.createServer((request, response) => {
    const [type, text] = texts[request.url ?? ""] ?? ["text/plain", ""]
    response.writeHead(texts[request.url ?? ""] === undefined ? 404 : 200, { "content-type": type }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Runs in the page: passes the environment to the worker, and waits for its response. */
const throughWorker = async (surroundings: Surroundings): Promise<ReadonlyArray<Outcome>> => {
  await navigator.serviceWorker.register("/worker.js", { type: "module" })
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data as ReadonlyArray<Outcome>))
    port1.start()
    active!.postMessage(surroundings, [port2])
  })
}

export const inChromium = async (path: string, project: Project, place: Place, surroundings: Surroundings) => {
  const [page, worker] = await Promise.all([bundleOf(project, "page.js"), bundleOf(project, "serviceWorker.js")])
  const texts = {
    "/": ["text/html", '<!doctype html><title>tcchat</title><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", page],
    "/worker.js": ["text/javascript", worker]
  } as const
  return serving(texts, async (origin) => {
    const browser = await chromium.launch(launchOptions(path))
    try {
      const tab = await browser.newPage()
      const errors: Array<string> = []
      tab.on("pageerror", (error) => errors.push(String(error)))
      await tab.goto(origin)
      const outcomes =
        place === "page"
          ? await tab.evaluate((given) => globalThis.program(given), surroundings)
          : await tab.evaluate(throughWorker, surroundings)
      if (errors.length > 0) throw new Error(errors.join("\n"))
      return outcomes
    } finally {
      await browser.close()
    }
  })
}
