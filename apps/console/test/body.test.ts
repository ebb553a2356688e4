import { once } from "node:events"
import * as net from "node:net"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { start, type Started } from "./started.js"

let started: Started
let cookie = ""

beforeAll(async () => {
  started = await start()
  const response = await fetch(started.url)
  cookie = (response.headers.get("set-cookie") ?? "").replace(/;.*/, "")
})
afterAll(() => started.close())

/** A connection on which a request is sent piece by piece. */
const connect = async (method: string, path: string, headers: Readonly<Record<string, string | number>>) => {
  const socket = net.connect(started.port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
  socket.on("error", () => undefined)
  const closed = once(socket, "close")
  await once(socket, "connect")
  const all = { host: `127.0.0.1:${started.port}`, origin: started.origin, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  socket.write([`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"))
  return {
    socket,
    /** What has been answered once that is so much. */
    responded: async (pattern: RegExp) => {
      await expect.poll(() => text, { interval: 5 }).toMatch(pattern)
      return text
    },
    /** All that is answered until the server closes the connection. */
    untilClosed: async () => {
      await closed
      return text
    }
  }
}

const routes = ["call", "preview", "usersig", "reset", "seed", "faults"]
const question = JSON.stringify({
  target: "emulator",
  endpoint: "relation.pullLists",
  payload: '{"From_Account":"alice"}'
})

describe("the body of a request without a session", () => {
  it.for([
    ...routes.map((route) => ["POST", route] as const),
    ["PUT", "call"],
    ["PATCH", "seed"],
    ["DELETE", "faults"]
  ] as const)("is not waited for: %s %s", async ([method, route]) => {
    for (const length of [{ "content-length": 100_000_000 }, { "transfer-encoding": "chunked" }]) {
      const { untilClosed } = await connect(method, `/api/${route}`, length)
      const text = await untilClosed()
      expect(text).toMatch(/^HTTP\/1\.1 401 /)
      expect(text).toMatch(/^connection: close\r$/im)
    }
  })

  it("is not read, whatever else is invalid in the request", async () => {
    const expecting = { "content-length": 1000, expect: "100-continue" }
    for (const [headers, status] of [
      [{}, 401],
      [{ cookie: `tcchat-console-${started.port}=${"A".repeat(43)}` }, 401],
      [{ cookie, origin: "https://evil.example" }, 403],
      [{ cookie, host: "evil.example" }, 403]
    ] as const) {
      const { untilClosed } = await connect("POST", "/api/call", { ...expecting, ...headers })
      expect(await untilClosed()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    }
    const { untilClosed } = await connect("POST", "/nowhere", { ...expecting, cookie })
    expect(await untilClosed()).toMatch(/^HTTP\/1\.1 404 /)
  })

  it("does not prevent its sender from reading why it is rejected", async () => {
    for (const size of [1000, 100_000, 3_000_000, 10_000_000]) {
      const body = "x".repeat(size)
      const response = await fetch(`${started.origin}/api/call`, {
        method: "POST",
        headers: { origin: started.origin },
        body
      })
      expect([size, response.status]).toEqual([size, 401])
    }
  })
})

describe("the body of a request with a session", () => {
  it("is read when it is needed, and the connection stays open", async () => {
    const headers = { cookie, "content-length": question.length, expect: "100-continue" }
    const { responded, socket } = await connect("POST", "/api/call", headers)
    await responded(/^HTTP\/1\.1 100 Continue\r\n\r\n/)
    socket.write(question)
    const text = await responded(/school/)
    expect(text).toMatch(/\r\n\r\nHTTP\/1\.1 200 /)
    expect(text).not.toMatch(/^connection: close\r$/im)
  })

  it("is rejected before it arrives if its stated length is too long", async () => {
    const { untilClosed } = await connect("POST", "/api/call", { cookie, "content-length": 100_000_000 })
    expect(await untilClosed()).toMatch(/^HTTP\/1\.1 413 /)
    const body = "x".repeat(4 * 1024 * 1024 + 1)
    const headers = { cookie, origin: started.origin }
    expect((await fetch(`${started.origin}/api/call`, { method: "POST", headers, body })).status).toBe(413)
  })

  it("is rejected as soon as it is too long if its length is not stated", async () => {
    const { socket, untilClosed } = await connect("POST", "/api/call", { cookie, "transfer-encoding": "chunked" })
    const chunk = "x".repeat(1024 * 1024)
    for (let sent = 0; sent <= 4; sent++) socket.write(`100000\r\n${chunk}\r\n`)
    expect(await untilClosed()).toMatch(/^HTTP\/1\.1 413 /)
  })
})
