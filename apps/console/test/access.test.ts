import * as Effect from "effect/Effect"
import * as Http from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { stoppedRun } from "./journals.js"
import { keys, start, type Started } from "./started.js"

interface Response {
  readonly status: number
  readonly headers: Http.IncomingHttpHeaders
  readonly body: string
}

let started: Started
let cookie = ""
/** All that was answered in this file, in which no secret may stand. */
const seen: Array<string> = []

const ask = (
  method: string,
  path: string,
  options: { readonly headers?: Http.OutgoingHttpHeaders; readonly body?: string } = {}
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = Http.request(
      { host: "127.0.0.1", port: started.port, method, path, headers: { ...options.headers }, agent: false },
      (response) => {
        let body = ""
        response.setEncoding("utf8").on("data", (text: string) => (body += text))
        response.on("end", () => {
          seen.push(JSON.stringify(response.headers), body)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      }
    )
    request.on("error", reject)
    request.end(options.body)
  })

/** Asks as the page does. */
const page = (method: string, path: string, body?: unknown) =>
  ask(method, path, {
    headers: { cookie, origin: started.origin, "sec-fetch-site": "same-origin" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) })
  })

const tokenPath = (url: string) => url.slice(started.origin.length)

beforeAll(async () => {
  started = await start()
  const { headers } = await ask("GET", tokenPath(started.url))
  cookie = (headers["set-cookie"]?.[0] ?? "").replace(/;.*/, "")
})
afterAll(() => started.close())

const deletion = (target: string, more = {}) => ({
  target,
  endpoint: "relation.deleteLists",
  payload: '{"From_Account":"alice","GroupName":["work"]}',
  attempts: 1,
  ...more
})

describe("the link", () => {
  it("sets a cookie that scripts cannot read and other sites do not send", async () => {
    const { headers, status } = await ask("GET", tokenPath(await started.link()))
    expect(status).toBe(200)
    expect(headers["set-cookie"]).toHaveLength(1)
    expect(headers["set-cookie"]?.[0]).toMatch(
      new RegExp(`^tcchat-console-${started.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)
    )
  })

  it("works once", async () => {
    const path = tokenPath(await started.link())
    expect((await ask("HEAD", path)).headers["set-cookie"]).toBe(undefined)
    expect((await ask("GET", path)).status).toBe(200)
    const again = await ask("GET", path)
    expect(again.status).toBe(403)
    expect(again.headers["set-cookie"]).toBe(undefined)
    expect(again.body).toContain("This link has been used")
  })

  it("cannot be guessed", async () => {
    for (const token of ["", "x", "null", started.url.slice(-43).toUpperCase()])
      expect((await ask("GET", `/?token=${token}`)).status).toBe(403)
  })
})

describe("without a session", () => {
  it("the only response is that a link is needed", async () => {
    expect(await ask("GET", "/")).toMatchObject({ status: 401 })
    expect(await ask("GET", "/page.js")).toMatchObject({ status: 401 })
    for (const path of ["start", "state", "endpoints/relation.deleteLists", "runs", "runs/a", "doubtful/a"])
      expect(await ask("GET", `/api/${path}`)).toMatchObject({ status: 401 })
    const wrong = { cookie: `tcchat-console-${started.port}=${"A".repeat(43)}` }
    expect(await ask("GET", "/api/start", { headers: wrong })).toMatchObject({ status: 401 })
    expect(
      await ask("POST", "/api/call", {
        headers: { origin: started.origin },
        body: JSON.stringify(deletion("emulator"))
      })
    ).toMatchObject({ status: 401 })
  })
})

describe("with a session", () => {
  it("the page has a policy that blocks content of other origins", async () => {
    const { body, headers, status } = await page("GET", "/")
    expect(status).toBe(200)
    const policy = headers["content-security-policy"]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("unsafe")
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY"
    })
    expect(body).not.toMatch(/<style|<script(?![^>]*src="\/)|style=|\son\w+=|https?:/)
  })

  it("a request for another host is rejected, whatever its cookie", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${started.port}`,
      "127.0.0.1",
      "127.0.0.1:1",
      `127.0.0.1.evil.example:${started.port}`
    ])
      expect([host, (await ask("GET", "/api/start", { headers: { cookie, host } })).status]).toEqual([host, 403])
    const { body } = await ask("GET", tokenPath(await started.link()), { headers: { host: "evil.example" } })
    expect(body).toContain("The Host of the request is not the console's.")
    expect((await ask("GET", "/api/start", { headers: { cookie, host: `localhost:${started.port}` } })).status).toBe(
      200
    )
  })

  it("a request from a page of another origin is rejected, whatever its cookie", async () => {
    const elsewhere = [
      "https://evil.example",
      "null",
      "http://127.0.0.1:1",
      `https://127.0.0.1:${started.port}`,
      `http://localhost:${started.port}`
    ]
    for (const origin of elsewhere)
      for (const [method, path] of [
        ["POST", "/api/reset"],
        ["GET", "/api/state"],
        ["GET", "/api/runs"],
        ["POST", "/api/runs/a"],
        ["DELETE", "/api/faults"]
      ] as const)
        expect([origin, (await ask(method, path, { headers: { cookie, origin } })).status]).toEqual([origin, 403])
  })

  it("a write without an origin is rejected", async () => {
    expect((await ask("POST", "/api/reset", { headers: { cookie } })).status).toBe(403)
    expect((await ask("DELETE", "/api/faults", { headers: { cookie } })).status).toBe(403)
    const request = { headers: { cookie }, body: '{"request":"cancel"}' }
    expect((await ask("POST", "/api/runs/a", request)).status).toBe(403)
  })

  it("a page of another origin cannot embed responses either", async () => {
    for (const site of ["cross-site", "same-site"])
      for (const path of ["/api/state", "/page.js"])
        expect((await ask("GET", path, { headers: { cookie, "sec-fetch-site": site } })).status).toBe(403)
    expect((await ask("GET", "/", { headers: { cookie, "sec-fetch-site": "cross-site" } })).status).toBe(200)
  })

  it("a page of another origin can lead to a call, but sees nothing of it", async () => {
    const { body, headers, status } = await ask("GET", '/?call=relation.deleteLists"><script>', {
      headers: { "sec-fetch-site": "cross-site" }
    })
    expect(status).toBe(200)
    expect(body).toContain('content="0;url=/#/call/relation.deleteLists%22%3E%3Cscript%3E"')
    expect(headers["set-cookie"]).toBeUndefined()
  })

  it("invalid requests get a response with the reason", async () => {
    expect(await page("POST", "/api/call", "{")).toMatchObject({ status: 400 })
    expect((await page("POST", "/api/call", { ...deletion("emulator"), payload: '{"a":1,}' })).body).toContain(
      "The payload is not JSON: line 1, column 7: Remove the comma before }"
    )
    expect(await page("POST", "/api/call", deletion("elsewhere"))).toMatchObject({ status: 404 })
    expect(await page("POST", "/api/call", { ...deletion("emulator"), endpoint: "a.b" })).toMatchObject({ status: 404 })
    expect(await page("GET", "/api/endpoints/a.b")).toMatchObject({ status: 404 })
    expect(await page("PUT", "/api/start")).toMatchObject({ status: 404 })
    expect(await page("GET", "/../../etc/passwd")).toMatchObject({ status: 404 })
    expect(await page("GET", "/__proto__")).toMatchObject({ status: 404 })
    expect(await page("POST", "/api/seed", { accounts: { alice: { list: [] } } })).toMatchObject({ status: 400 })
    expect(await page("POST", "/api/preview", "x".repeat(5 * 1024 * 1024))).toMatchObject({ status: 413 })
  })

  it("a call goes to the emulator, and returns the request, the response and the changes", async () => {
    const { body, status } = await page("POST", "/api/call", deletion("emulator"))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      ok: true,
      attempts: [{ status: 200, code: 0 }],
      response: { status: 200 },
      request: { url: expect.stringContaining("usersig=<redacted>&random=") as unknown },
      changes: [
        { kind: "account", name: "alice", what: "lists", removed: ["work"] },
        { kind: "account", name: "alice", what: "friends in lists", removed: ["bob in work"] }
      ]
    })
  })

  it("a call that destroys something is not sent before it is confirmed", async () => {
    const lists = async () => (await started.app.snapshot()).accounts.find(({ userId }) => userId === "alice")?.lists
    const asked = await page("POST", "/api/call", deletion("app"))
    expect(JSON.parse(asked.body)).toEqual({ ask: "the lists; the friends in them stay friends" })
    expect(await lists()).toContain("work")
    const agreed = await page("POST", "/api/call", deletion("app", { agreed: true }))
    expect(JSON.parse(agreed.body)).toMatchObject({ ok: true, changes: [] })
    expect(await lists()).not.toContain("work")
  })

  it("a call is cancelled when its page closes", async () => {
    await Effect.runPromise(started.emulator.faults.add({ kind: "delay", delay: "1 hour" }))
    const request = Http.request({
      host: "127.0.0.1",
      port: started.port,
      method: "POST",
      path: "/api/call",
      agent: false,
      headers: { cookie, origin: started.origin }
    })
    const closed = new Promise((resolve) => request.on("close", resolve))
    request.on("error", () => undefined)
    request.end(JSON.stringify(deletion("emulator")))
    await expect.poll(async () => (await Effect.runPromise(started.emulator.faults.list))[0]?.hits).toBe(1)
    request.destroy()
    await closed
    await page("POST", "/api/reset", {})
    expect((await page("POST", "/api/call", deletion("emulator"))).status).toBe(200)
  })
})

describe("a response", () => {
  it("never contains a key or a UserSig", async () => {
    const { name } = await stoppedRun(started.runs, "looked-at")
    for (const path of ["/api/runs", `/api/runs/${name}`, `/api/doubtful/${name}`]) await page("GET", path)
    for (const path of ["/", "/page.js", "/page.css", "/icon.svg", "/api/start", "/api/state"]) await page("GET", path)
    await page("POST", "/api/preview", deletion("app"))
    await page("POST", "/api/usersig", { target: "app", userSig: "eJw", userId: "" })
    await page("POST", "/api/faults", { kind: "code", code: 70001 })
    await page("POST", "/api/call", deletion("emulator"))
    const all = seen.join("\n")
    expect(all.length).toBeGreaterThan(100_000)
    for (const key of Object.values(keys)) expect(all).not.toContain(key)
    expect(all).not.toMatch(/eJ[\w*-]{80,}/)
  })
})
