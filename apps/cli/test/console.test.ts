import { listener } from "@tcchat/webhooks/node"
import { createWebhooks } from "@tcchat/webhooks/Webhooks"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer as createHttpServer } from "node:http"
import { createServer } from "node:net"
import { createInterface } from "node:readline"
import { afterEach, describe, expect, it } from "vitest"
import { workplace } from "./runs.js"
import { bare, type Environment, program, tcchat } from "./tcchat.js"

const children: Array<ChildProcess> = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

const app = { TCCHAT_SDK_APP_ID: "1400000123", TCCHAT_SECRET_KEY: "a-key-that-stays-in-the-process" }

/** The public key of emulators. */
const key = "tcchat-emulator-public-development-key-this-is-not-a-secret-0000"

interface Started {
  readonly url: string
  readonly port: number
  readonly emulator: string
  readonly webhooks: string
  readonly forward?: string
  readonly sdkAppId?: number
}

const start = async (env: Environment, ...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [program, "console", "--json", ...words], { env: { ...bare, ...env } })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string]
  return { child, ...(JSON.parse(line) as Started) }
}

/** Opens the link, as a browser does. */
const enter = async ({ url }: Started) => {
  const response = await fetch(url)
  const cookie = response.headers.get("set-cookie")?.replace(/;.*/, "") ?? ""
  const origin = new URL(url).origin
  return async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method,
      headers: { cookie, origin },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    return response.json()
  }
}

describe("tcchat console", () => {
  it("serves the page for a link, with sample accounts and the documentation of every call", async () => {
    const started = await start({})
    const ask = await enter(started)
    expect(await ask("GET", "/api/start")).toMatchObject({
      targets: [{ id: "emulator", origin: started.emulator }],
      endpoints: expect.arrayContaining([
        expect.objectContaining({ name: "relation.deleteLists", summary: expect.stringMatching(/./) as unknown })
      ]) as unknown
    })
    const payload = '{"From_Account":"alice","GroupName":["work"]}'
    expect(
      await ask("POST", "/api/call", { target: "emulator", endpoint: "relation.deleteLists", payload, attempts: 1 })
    ).toMatchObject({ ok: true, changes: [{ kind: "account", name: "alice", what: "lists", removed: ["work"] }, {}] })
  })

  it("offers the app of the settings besides the emulator, and asks before something is destroyed", async () => {
    const emulator = await start({}, "--seed", '{"accounts":{"zoe":{"lists":["a"]}}}')
    const ask = await enter(await start(app, "--base-url", emulator.emulator))
    expect(await ask("GET", "/api/start")).toMatchObject({
      targets: [{ id: "emulator" }, { id: "app", sdkAppId: 1400000123, label: "App 1400000123" }]
    })
    const call = {
      target: "app",
      endpoint: "relation.deleteLists",
      payload: '{"From_Account":"zoe","GroupName":["a"]}'
    }
    expect(await ask("POST", "/api/call", call)).toEqual({ ask: "the lists; the friends in them stay friends" })
  })

  it("shows the runs of the folder with the numbers of tcchat run status", async () => {
    const { env, file } = workplace()
    const console = await start(env, "--seed", '{"accounts":{"zoe":{"lists":["a"]}}}')
    const ask = await enter(console)
    const target = {
      ...env,
      TCCHAT_BASE_URL: console.emulator,
      TCCHAT_SDK_APP_ID: "1400000000",
      TCCHAT_SECRET_KEY: key
    }
    const rows = file("rows.csv", "From_Account,GroupName\nzoe,a\nnobody,a\nzoe,,b\n")
    const run = await tcchat(["run", "relation.deleteLists", rows, "--yes", "--name", "tidy"], { env: target })
    expect(run.status).toBe(3)
    const shown: any = JSON.parse((await tcchat(["run", "status", "tidy", "--json"], { env })).stdout)
    const { reasons, ...status } = shown
    const { phase: _phase, moreReasons: _more, run: name, ...numbers } = status
    expect(await ask("GET", "/api/runs/tidy")).toMatchObject({
      ...numbers,
      name,
      reasons: reasons.map(({ text: _text, ...reason }: any) => reason),
      reports: [
        { path: expect.stringMatching(/failed\.csv$/) as unknown },
        { path: expect.stringMatching(/rejected\.csv$/) as unknown }
      ]
    })
    expect(status).toMatchObject({ state: "done", all: 2, done: 1, failed: 1, rejected: 1 })
  })

  it("forwards the webhooks of its emulator to a server, which decides what happens", async () => {
    const token = "a-token-that-stays-in-the-process"
    const webhooks = createWebhooks({
      sdkAppId: 1400000000,
      token,
      handlers: { "C2C.CallbackBeforeSendMsg": (_event, response) => response.reject(120001, "no advertising") }
    })
    const server = createHttpServer(listener(webhooks)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const to = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/chat`
    const started = await start({ TCCHAT_WEBHOOK_TOKEN: token }, "--webhooks", to)
    expect(started).toMatchObject({
      webhooks: expect.stringMatching(/^http:\S+\/webhooks\/chat$/) as string,
      forward: to
    })
    const ask = await enter(started)
    const message = [{ MsgType: "TIMTextElem", MsgContent: { Text: "casino" } }]
    const payload = JSON.stringify({ From_Account: "alice", To_Account: "bob", MsgRandom: 1, MsgBody: message })
    const call = { target: "emulator", endpoint: "message.sendMessage", payload, attempts: 1 }
    expect(await ask("POST", "/api/call", call)).toMatchObject({ ok: false, error: { code: 120001 } })
    const received = await ask("GET", "/api/received")
    expect(received).toMatchObject({ events: [{ from: "emulator", effect: { action: "block" } }] })
    expect(JSON.stringify(received)).not.toContain(token)
    server.closeAllConnections()
    server.close()
  })

  it("stops with status 0 on SIGTERM", async () => {
    const { child } = await start({})
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("says what to do about a port in use, and about an app without a key", async () => {
    const server = createServer().listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const port = String(typeof address === "object" ? address?.port : "")
    const inUse = await tcchat(["console", "--port", port])
    server.close()
    expect(inUse).toMatchObject({ status: 1, stdout: "" })
    expect(inUse.stderr).toContain(`The console cannot start: port ${port} of 127.0.0.1 is in use.`)
    expect(inUse.stderr).toContain("Choose another --port; 0 takes a free one.")
    const keyless = await tcchat(["console"], { env: { TCCHAT_SDK_APP_ID: "1400000123" } })
    expect(keyless).toMatchObject({ status: 2, stdout: "" })
    expect(keyless.stderr).toContain("The secret key is not set")
  })
})
