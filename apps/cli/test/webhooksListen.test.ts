import { listener } from "@tcchat/webhooks/node"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import { createWebhooks } from "@tcchat/webhooks/Webhooks"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { bare, program, tcchat } from "./tcchat.js"

const token = "token-of-the-console-0123456789"
const app = { sdkAppId: 1400000000, token }
const env = { TCCHAT_WEBHOOK_TOKEN: token }

const children: Array<ChildProcess> = []
let folder: string
let local: Server
let localUrl: string
const got: Array<string> = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-listen-"))
  const webhooks = createWebhooks({
    ...app,
    handlers: { "Group.CallbackBeforeCreateGroup": (_event, response) => response.reject(10100, "no more groups") },
    onOther: ({ command }) => void got.push(command)
  })
  local = createServer(listener(webhooks)).listen(0, "127.0.0.1")
  await once(local, "listening")
  localUrl = `http://127.0.0.1:${(local.address() as AddressInfo).port}/chat`
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

afterAll(async () => {
  local.closeAllConnections()
  local.close()
  await rm(folder, { recursive: true })
})

/** Waits for the line of an event after those that are known, or for the first line that has a text. */
const waitFor = async (read: () => string | undefined): Promise<string> => {
  for (let tries = 0; tries < 400; tries++) {
    const found = read()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error("nothing came")
}

const start = async (...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [program, "webhooks", "listen", "--port", "0", ...words], {
    env: { ...bare, ...env }
  })
  children.push(child)
  const lines: Array<string> = []
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line))
  const first = await waitFor(() => lines.find((line) => line.includes("http://127.0.0.1:")))
  const send = async (change: Partial<Parameters<typeof signTestRequest>[0]> = {}) => {
    const command = "Group.CallbackAfterGroupFull"
    const url = /http:\S+?(?="|$)/.exec(first)?.[0] ?? ""
    const request = signTestRequest({ ...app, url, command, body: { GroupId: "@TGS#1" }, ...change })
    const known = lines.length
    const { url: signed, ...init } = request
    const response = await fetch(signed, init)
    const line = await waitFor(() => lines.slice(known).find((line) => line.includes(change.command ?? command)))
    return { line, status: response.status, body: await response.text() }
  }
  return { child, lines, send }
}

describe("tcchat webhooks listen", () => {
  it("forwards verified events, relays the response, and prints a line of JSON for each", async () => {
    const { send } = await start("--forward", localUrl, "--json")
    const body = { Operator_Account: "alice", Type: "Public" }
    const { body: relayed, line, status } = await send({ command: "Group.CallbackBeforeCreateGroup", body })
    expect(status).toBe(200)
    expect(JSON.parse(relayed)).toEqual({ ActionStatus: "OK", ErrorCode: 10100, ErrorInfo: "no more groups" })
    expect(JSON.parse(line)).toMatchObject({
      command: "Group.CallbackBeforeCreateGroup",
      phase: "before",
      known: true,
      verified: true,
      body,
      status: 200,
      action: "block",
      effect: 'The event is blocked: the caller gets 10100 with "no more groups".'
    })
    await send({ command: "Group.CallbackOfNextYear" })
    expect(got).toEqual(["Group.CallbackOfNextYear"])
  })

  it("says what is wrong with an event that does not verify, and forwards none of it", async () => {
    const { child, lines, send } = await start("--forward", localUrl)
    await waitFor(() => lines.find((line) => line.includes("Ctrl-C")))
    got.length = 0
    const seconds = Math.floor(Date.now() / 1000)
    const cases = [
      [{ token: false }, 401, "it is not signed"],
      [{ token: "guessed" }, 401, "its signature is invalid. The token is another one"],
      [{ requestTime: seconds - 120 }, 401, "its time is too far in the past"],
      [{ requestTime: seconds + 120 }, 401, "its time is too far in the future"],
      [{ sdkAppId: 1400000001 }, 403, "its SDKAppID is 1400000001, and not 1400000000"],
      [{ body: {} }, 400, "its body is invalid: GroupId"]
    ] as const
    for (const [change, expected, text] of cases) {
      const { line, status } = await send(change)
      expect(status).toBe(expected)
      expect(line).toContain(`✗ Group.CallbackAfterGroupFull  ${expected}  `)
      expect(line).toContain(text)
      expect(line).not.toContain(token)
      expect(line).not.toMatch(/[0-9a-f]{64}/)
    }
    expect(got).toEqual([])
    const { line } = await send({ command: "Group.CallbackAfterGroupFul" })
    expect(line).toMatch(
      /✓ Group\.CallbackAfterGroupFul {2}200 {2}forwarded; .*did you mean Group\.CallbackAfterGroupFull\?/
    )
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("saves events without signatures, and resend sends them again with new ones", async () => {
    const events = join(folder, "events")
    const { send } = await start("--save", events, "--json")
    // A message id that no number holds, and a time long ago.
    const body = { GroupId: "@TGS#1", Big: 9007199254740993n, EventTime: 1 }
    const { line } = await send({ body, platform: "iOS", clientIp: "10.0.0.1" })
    await send({ token: "guessed" })
    const [name = "", ...others] = await readdir(events)
    expect(others).toEqual([])
    const file = join(events, name)
    expect(JSON.parse(line)).toMatchObject({ file })
    const text = await readFile(file, "utf8")
    expect(text).toContain('"Big": 9007199254740993')
    expect(text).not.toMatch(/Sign|[0-9a-f]{64}/)
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    got.length = 0
    const again = await tcchat(["webhooks", "resend", file, file, "--to", localUrl], { env })
    expect(again.status).toBe(0)
    expect(again.stdout).toContain("2 events sent")
    expect(got).toEqual(["Group.CallbackAfterGroupFull", "Group.CallbackAfterGroupFull"])

    const wrong = join(folder, "wrong.json")
    await writeFile(wrong, '{"command":"Group.CallbackAfterGroupFull"}')
    const failed = await tcchat(["webhooks", "resend", wrong, "--to", localUrl], { env })
    expect(failed.status).toBe(2)
    expect(failed.stderr).toContain("is not a saved event: its body is not an object")
  })

  it("prints the fields with --verbose, without control characters", async () => {
    const { lines, send } = await start("--verbose")
    await waitFor(() => lines.find((line) => line.includes("Ctrl-C")))
    await send({ body: { GroupId: "@TGS#1\u001B[2J" } })
    await waitFor(() => lines.find((line) => line === "  }"))
    expect(lines.join("\n")).toContain(String.raw`"GroupId": "@TGS#1\u001b[2J"`)
    expect(lines.join("\n")).toContain("platform RESTAPI, client 127.0.0.1")
  })

  it("says what to do about a port in use", async () => {
    const port = String((local.address() as AddressInfo).port)
    const { status, stderr } = await tcchat(["webhooks", "listen", "--port", port], { env })
    expect(status).toBe(1)
    expect(stderr).toContain(`The receiver cannot start: port ${port} of 127.0.0.1 is in use.`)
    expect(stderr).toContain("Choose another --port")
  })
})
