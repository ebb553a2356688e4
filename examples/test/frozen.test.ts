/** What the guide of serverless functions says of a process that is frozen while its connections die. */
import { createEmulator } from "@tcchat/sdk/testing"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const emulator = createEmulator({ seed: { accounts: ["alice", "bob"] } })
const program = fileURLToPath(new URL("thawed.mjs", import.meta.url))

/** Connections that a firewall has forgotten: what arrives on them is never answered. */
const dead = new Set<Socket>()
const open = new Set<Socket>()

const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (dead.has(request.socket)) return
  let body = ""
  for await (const chunk of request) body += String(chunk)
  const outcome = await emulator.handle({ url: request.url!, body })
  if (outcome._tag === "Response") response.writeHead(outcome.status).end(outcome.body)
}

const server = createServer((request, response) => void respond(request, response))
server.on("connection", (socket) => open.add(socket))

/** Makes a call, freezes the process until its connection is dead, and returns the outcome of the next call. */
const afterThaw = async (call: string): Promise<string> => {
  const child = spawn(process.execPath, [program], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId),
      TCCHAT_SECRET_KEY: emulator.app.secretKey,
      TCCHAT_ADMIN: emulator.app.admin,
      TCCHAT_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    }
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.write("read\n")
  expect((await lines.next()).value).toBe("done")
  child.kill("SIGSTOP")
  for (const socket of open) dead.add(socket)
  await setTimeout(100)
  child.kill("SIGCONT")
  child.stdin.write(`${call}\n`)
  const { value } = await lines.next()
  child.stdin.end()
  await once(child, "exit")
  return String(value)
}

describe.skipIf(process.platform === "win32")("a process that was frozen while its connections died", () => {
  beforeAll(async () => {
    await once(server.listen(0, "127.0.0.1"), "listening")
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await emulator.close()
  })

  it("repeats a read on a new connection", async () => {
    expect(await afterThaw("read")).toBe("done")
  })

  it("does not know what became of a call that is not safe to repeat", async () => {
    expect(await afterThaw("unsafe")).toBe("TransportError Unknown")
  })

  it("makes such a call with a client of its own", async () => {
    expect(await afterThaw("fresh")).toBe("done")
  })
})
