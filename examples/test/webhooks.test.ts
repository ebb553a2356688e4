import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { type AddressInfo, createServer } from "node:net"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const run = promisify(execFile)
const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

let emulator: Awaited<ReturnType<typeof startEmulator>>
const children: Array<ChildProcess> = []

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL")
  await emulator.close()
})

const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

/** Starts a server, and returns what it prints, once that has a text. */
const start = (words: ReadonlyArray<string>, env: Readonly<Record<string, string>>, text: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { env: { ...process.env, ...env }, cwd: path("examples") })
    children.push(child)
    let [stdout, stderr] = ["", ""]
    child.stderr.setEncoding("utf8").on("data", (more: string) => (stderr += more))
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      stdout += more
      if (text.test(stdout)) resolve(stdout)
    })
    child.on("exit", () => reject(new Error(stderr)))
  })

/** Sends a sample of every webhook, as a reader of the repository would. */
const triggerAll = async (to: string, token: string) => {
  const words = ["webhooks", "trigger", "--all", "--json", "--to", to]
  const env = { ...process.env, TCCHAT_WEBHOOK_TOKEN: token, TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId) }
  const { stdout } = await run(process.execPath, [path("apps/cli/dist/tcchat.js"), ...words], { env })
  return JSON.parse(stdout) as {
    readonly sent: number
    readonly valid: number
    readonly slowestMilliseconds: number
    readonly results: ReadonlyArray<{ readonly command: string; readonly action: string }>
  }
}

describe("tcchat webhooks trigger --all", () => {
  it("gets a valid response to every event from the example server, within the 2 seconds", async () => {
    const command = /TCCHAT_WEBHOOK_TOKEN='([^']+)' npx tcchat webhooks trigger --all --to (\S+)/
    const printed = await start([path("apps/server/dist/server.js")], { TCCHAT_SERVER_PORT: "0" }, command)
    const [, token = "", to = ""] = command.exec(printed) ?? []
    const { results, sent, slowestMilliseconds, valid } = await triggerAll(to, token)
    assert.deepStrictEqual({ sent, valid }, { sent: 61, valid: 61 })
    assert.isBelow(slowestMilliseconds, 2000)
    assert.strictEqual(results.find(({ command }) => command === "C2C.CallbackBeforeSendMsg")?.action, "pass")
  })

  it("gets a valid response to every event from the Express example, within the 2 seconds", async () => {
    const { admin, baseUrl, sdkAppId, secretKey } = emulator.app
    const token = "token-of-the-tests"
    const port = await freePort()
    const env = {
      PORT: port,
      TCCHAT_SDK_APP_ID: String(sdkAppId),
      TCCHAT_SECRET_KEY: Redacted.value(secretKey),
      TCCHAT_ADMIN: admin,
      TCCHAT_BASE_URL: baseUrl,
      TCCHAT_WEBHOOK_TOKEN: token
    }
    await start(["--import", "tsx", path("examples/express/src/main.ts")], env, /http:/)
    const { sent, slowestMilliseconds, valid } = await triggerAll(`http://127.0.0.1:${port}/webhooks/chat`, token)
    assert.deepStrictEqual({ sent, valid }, { sent: 61, valid: 61 })
    assert.isBelow(slowestMilliseconds, 2000)
  })
})
