import { assert, describe, it } from "@effect/vitest"
import { developmentSecretKey } from "@tcchat/emulator/Settings"
import * as Effect from "effect/Effect"
import * as Net from "node:net"
import * as Demo from "../src/Demo.js"
import { adminToken, serve, sessionSecret, tokenOf } from "./fixtures.js"

/** Sends bytes as they are, and returns what comes back until the server closes. */
const raw = (url: string, text: string) =>
  Effect.async<string>((resume) => {
    let response = ""
    const socket = Net.connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text))
    socket.setEncoding("utf8")
    socket.on("data", (chunk) => (response += chunk))
    socket.on("close", () => resume(Effect.succeed(response)))
    return Effect.sync(() => socket.destroy())
  })

describe("a body", () => {
  it.scopedLive.each<readonly [string, string, string, number, string]>([
    ["that is no JSON", '{"userId":"alice","password":', "application/json", 400, "InvalidRequest"],
    ["that is empty", "", "application/json", 400, "InvalidRequest"],
    ["with a field of another type", '{"userId":"alice","password":12345}', "application/json", 400, "InvalidRequest"],
    ["that is a form", "userId=alice&password=wonderland", "application/x-www-form-urlencoded", 415, "NotJson"],
    ["with files in it", "--x--", "multipart/form-data; boundary=x", 415, "NotJson"],
    ["that is too large", `"${"x".repeat(5000)}"`, "application/json", 413, "TooLarge"],
    ["of ten megabytes", `"${"x".repeat(10_000_000)}"`, "application/json", 413, "TooLarge"]
  ])("%s is rejected", ([, body, contentType, status, kind]) =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      const response = yield* send("/v1/session", { method: "POST", body, headers: { "content-type": contentType } })
      assert.deepInclude(response.json(), { code: status, kind })
      assert.strictEqual(response.status, status)
      assert.strictEqual((yield* send("/health")).status, 200)
    })
  )

  it.scopedLive("is not shown when it is rejected", () =>
    Effect.gen(function* () {
      const { logged, post } = yield* serve()
      const response = yield* post("/v1/session", { userId: "alice", password: ["hunter2"] })
      assert.strictEqual(response.status, 400)
      assert.include(response.text, "password: Expected string")
      assert.notInclude(response.text + logged.join(""), "hunter2")
    })
  )

  it.scopedLive("without a length is rejected unread", () =>
    Effect.gen(function* () {
      const { url } = yield* serve()
      const head = "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
      const response = yield* raw(url, `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"use`)
      assert.match(response, /^HTTP\/1\.1 411 /)
      assert.match(response, /"kind":"LengthRequired"/)
    })
  )
})

describe("every response", () => {
  it.scopedLive("tells browsers not to interpret it", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      for (const path of ["/health", "/v1/me/lists", "/nowhere"]) {
        const { headers } = yield* send(path)
        assert.strictEqual(headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'")
        assert.strictEqual(headers.get("x-content-type-options"), "nosniff")
        assert.strictEqual(headers.get("cache-control"), "no-store")
        assert.strictEqual(headers.get("referrer-policy"), "no-referrer")
        assert.isNull(headers.get("access-control-allow-origin"))
      }
    })
  )

  it.scopedLive("has the request id of its log line", () =>
    Effect.gen(function* () {
      const { logged, send } = yield* serve()
      const own = yield* send("/nowhere")
      assert.strictEqual((own.json() as { requestId: string }).requestId, own.headers.get("x-request-id"))
      const given = yield* send("/health", { headers: { "x-request-id": "from-the-proxy-1" } })
      assert.strictEqual(given.headers.get("x-request-id"), "from-the-proxy-1")
      const strange = yield* send("/health", { headers: { "x-request-id": 'a"b {}' } })
      assert.match(strange.headers.get("x-request-id")!, /^[\da-f-]{36}$/)

      const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>)
      assert.deepInclude(lines[0], {
        level: "INFO",
        method: "GET",
        path: "/nowhere",
        status: 404,
        requestId: own.headers.get("x-request-id")
      })
      assert.deepInclude(lines[1], { status: 200, requestId: "from-the-proxy-1" })
    })
  )

  it.scopedLive("contains no stack trace, whatever happens", () =>
    Effect.gen(function* () {
      const { logged, send, emulator } = yield* serve()
      yield* emulator.faults.add({ kind: "garbage", body: '{"ErrorCode":0,"ActionStatus":"OK","ErrorInfo":""}' })
      const response = yield* send("/v1/me/lists", { token: tokenOf("alice") })
      assert.strictEqual(response.status, 502)
      assert.notMatch(response.text + logged.join(""), /\bat .*\.[jt]s:\d+/)
    })
  )
})

describe("the log", () => {
  it.scopedLive("contains who did what, and no secret", () =>
    Effect.gen(function* () {
      const { emulator, logged, post, send } = yield* serve()
      const opened = yield* post("/v1/session", { userId: "alice", password: Demo.passwords.alice })
      const { chat, token } = opened.json() as { token: string; chat: { userSig: string } }
      yield* post("/v1/session", { userId: "alice", password: "wrong-password-0815" })
      yield* send("/v1/me/lists?token=query-secret-0815", { token })
      yield* send("/v1/users/alice/lists?names=work", { method: "DELETE", token: adminToken })
      yield* send("/v1/users/alice/lists?names=work", { method: "DELETE", token: `${adminToken}-wrong` })
      for (const kind of ["reset", "garbage", "status"] as const) {
        yield* emulator.faults.add({ kind, count: 3 })
        yield* send("/v1/me/lists", { token })
        yield* emulator.faults.clear
      }
      const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>)
      assert.deepInclude(lines[0], { path: "/v1/session", status: 201, actor: "alice" })
      assert.deepInclude(lines[2], { path: "/v1/me/lists", status: 200, actor: "alice" })
      assert.deepInclude(lines[3], { path: "/v1/users/alice/lists", status: 200, actor: "admin", method: "DELETE" })
      const text = logged.join("")
      for (const secret of [
        token,
        chat.userSig,
        encodeURIComponent(chat.userSig),
        adminToken,
        sessionSecret,
        developmentSecretKey,
        Demo.passwords.alice,
        "wrong-password-0815",
        "query-secret-0815",
        "usersig="
      ])
        assert.notInclude(text, secret)
    })
  )
})

describe("the pages", () => {
  it.scopedLive("show that the server runs, and which service it calls", () =>
    Effect.gen(function* () {
      const { client } = yield* serve()
      assert.deepStrictEqual(yield* (yield* client()).health({}), { status: "ok", service: "emulator" })
    })
  )

  it.scopedLive("describe the API without loading anything from another origin", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      const { headers, status, text } = yield* send("/docs")
      assert.strictEqual(status, 200)
      assert.match(headers.get("content-type")!, /^text\/html/)
      const policy = headers.get("content-security-policy")!
      assert.match(policy, /script-src 'sha256-[\w+/=]{44}';/)
      assert.notInclude(policy, "script-src 'unsafe-inline'")
      assert.notMatch(text, /<(?:script|link|img)[^>]+(?:src|href)=/)
    })
  )

  it.scopedLive("list every endpoint, and one schema for all problems", () =>
    Effect.gen(function* () {
      const { send } = yield* serve()
      const { json, text } = yield* send("/openapi.json")
      const { components, paths } = json() as {
        readonly components: { readonly schemas: Record<string, { readonly required?: ReadonlyArray<string> }> }
        readonly paths: Record<string, Record<string, unknown>>
      }
      assert.deepStrictEqual(
        Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)),
        [
          "get /health",
          "post /v1/session",
          "get /v1/me/lists",
          "post /v1/me/lists",
          "delete /v1/me/lists",
          "delete /v1/users/{id}/lists",
          "post /v1/webhooks/chat"
        ]
      )
      assert.sameMembers(
        [...components.schemas["Problem"]!.required!],
        ["code", "kind", "message", "advice", "requestId"]
      )
      assert.notInclude(text, "HttpApiDecodeError")
    })
  )
})
