/**
 * Serves the page, next to an emulator and the example server: `npx tsx page/serve.ts`. In production your own server serves
 * the page, and has the route `/v1/session` itself.
 */
import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { build } from "esbuild"
import { execFileSync, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const program = file("../../apps/server/dist/server.js")
const users = { alice: "wonderland" }

const emulator = await startEmulator({
  seed: {
    accounts: { alice: { lists: ["work", "family"], friends: { bob: { lists: ["work"] } } }, bob: {} }
  }
})

// Only the example server gets the key.
const hashed = Object.entries(users).map(
  ([user, password]) =>
    `${user}=${execFileSync(process.execPath, [program, "hash-password"], { input: password, encoding: "utf8" }).trim()}`
)
const server = spawn(process.execPath, [program], {
  stdio: ["ignore", "pipe", "inherit"],
  env: {
    TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId),
    TCCHAT_SECRET_KEY: Redacted.value(emulator.app.secretKey),
    TCCHAT_BASE_URL: emulator.app.baseUrl,
    TCCHAT_SERVER_ADMIN_TOKEN: randomBytes(32).toString("hex"),
    TCCHAT_SERVER_SESSION_SECRET: randomBytes(32).toString("hex"),
    TCCHAT_SERVER_ACCOUNTS: hashed.join(","),
    TCCHAT_SERVER_PORT: "0"
  }
})
let said = ""
while (!/Listening on (\S+?),/.test(said)) said += String(((await once(server.stdout, "data")) as [Buffer])[0])
const backend = /Listening on (\S+?),/.exec(said)![1]!

const { outputFiles } = await build({
  entryPoints: [file("page.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: "es2022"
})
const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": ["text/html; charset=utf-8", readFileSync(file("index.html"), "utf8")],
  "/page.css": ["text/css", readFileSync(file("page.css"), "utf8")],
  "/page.js": ["text/javascript", outputFiles[0]!.text],
  "/settings.json": ["application/json", JSON.stringify({ baseUrl: emulator.app.baseUrl })]
}
const policy = `default-src 'self'; connect-src 'self' ${emulator.app.baseUrl}; frame-ancestors 'none'`

const web = createServer((request, response) => {
  const found = served[request.url ?? ""]
  if (found !== undefined && request.method === "GET") {
    response.writeHead(200, { "content-type": found[0], "content-security-policy": policy }).end(found[1])
    return
  }
  if (request.url !== "/v1/session" || request.method !== "POST") {
    response.writeHead(404).end()
    return
  }
  const chunks: Array<Buffer> = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    fetch(`${backend}/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: Buffer.concat(chunks)
    })
      .then(async (session) => {
        response.writeHead(session.status, { "content-type": "application/json" }).end(await session.text())
      })
      .catch(() => response.writeHead(502).end("{}"))
  })
})
await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve))
console.log(`Open http://127.0.0.1:${(web.address() as AddressInfo).port} and log in as alice, password wonderland.`)

const end = () => {
  server.kill()
  web.close()
  web.closeAllConnections()
  void emulator.close()
}
process.once("SIGINT", end).once("SIGTERM", end)
