import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as http from "node:http"
import * as https from "node:https"
import { selfSigned } from "../src/Certificate.js"
import * as Fault from "../src/Fault.js"
import * as FaultServer from "../src/FaultServer.js"

/** Posts without code of tcchat, and returns the status and the body, or the code of the error. */
const post = (origin: string, body = "{}", options: https.RequestOptions = {}) =>
  Effect.async<string>((resume) => {
    const done = (text: string) => resume(Effect.succeed(text))
    const failed = (error: NodeJS.ErrnoException) => done(error.code ?? error.message)
    const { request } = origin.startsWith("https:") ? https : http
    const outgoing = request(`${origin}/path?a=1`, { method: "POST", agent: false, ...options }, (response) => {
      let text = `${response.statusCode} `
      response.on("data", (chunk: Buffer) => (text += chunk.toString()))
      response.on("end", () => done(text))
      response.on("error", failed)
    })
    outgoing.on("error", failed)
    outgoing.end(body)
  })

describe("FaultServer", () => {
  for (const [what, fault, expected] of [
    ["a response", Fault.response({ status: 418, body: "tea" }), "418 tea"],
    ["a response in chunks", Fault.response({ body: "tea and milk", chunks: [1, 5] }), "200 tea and milk"],
    ["a response that ends with the connection", Fault.untilClose("tea"), "200 tea"],
    ["a response after an interim one", Fault.afterInterim(Fault.response({ body: "tea" })), "200 tea"],
    ["an echo", Fault.echo, "200 {}"],
    ["a late response", Fault.after(5, Fault.response({ body: "tea" })), "200 tea"],
    [
      "a refusal",
      Fault.rejection(30001),
      '200 {"ActionStatus":"FAIL","ErrorCode":30001,"ErrorInfo":"rejected by the test"}'
    ],
    ["a reset before the headers", Fault.resetBeforeHeaders, "ECONNRESET"],
    ["a reset after the headers", Fault.resetAfterHeaders, "ECONNRESET"],
    ["half a body", Fault.halfBody, "ECONNRESET"],
    ["half of the chunks", Fault.halfChunks, "ECONNRESET"],
    ["another protocol", Fault.notHttp, "HPE_INVALID_CONSTANT"]
  ] as const) {
    it.scopedLive(`responds with ${what}`, () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make()
        server.script(fault)
        assert.strictEqual(yield* post(server.origin), expected)
        assert.strictEqual(server.received.length, 1)
      })
    )
  }

  it.scopedLive("follows its script, and keeps the last fault", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.response({ status: 500 }), Fault.response({ status: 200 }))
      const seen = yield* Effect.forEach([1, 2, 3], () => post(server.origin))
      assert.deepStrictEqual(seen, ["500 ", "200 ", "200 "])
    })
  )

  it.scopedLive("keeps the received requests", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      yield* post(server.origin, '{"name":"爱丽丝"}')
      const { body, headers, method, path } = server.received[0]!
      assert.deepStrictEqual([method, path, body], ["POST", "/path?a=1", '{"name":"爱丽丝"}'])
      assert.strictEqual(headers["host"], `127.0.0.1:${server.port}`)
    })
  )

  it.scopedLive("provides an origin that refuses connections", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* post(yield* FaultServer.refusing), "ECONNREFUSED")
    })
  )

  it.scopedLive("closes open connections", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.silence)
      const pending = yield* Effect.fork(post(server.origin))
      yield* FaultServer.until(() => server.received.length === 1)
      yield* server.closeConnections
      assert.isFalse(server.isOpen(1))
      assert.strictEqual(yield* Effect.fromFiber(pending), "ECONNRESET")
    })
  )

  it.scopedLive("uses TLS with a certificate that only clients with its authority trust", () =>
    Effect.gen(function* () {
      const certificate = selfSigned(["127.0.0.1"])
      const server = yield* FaultServer.make({ certificate })
      assert.strictEqual(yield* post(server.origin), "DEPTH_ZERO_SELF_SIGNED_CERT")
      assert.match(yield* post(server.origin, "{}", { ca: certificate.cert }), /^200 /)
      assert.strictEqual(
        yield* post(server.origin, "{}", { ca: certificate.cert, servername: "example.com" }),
        "ERR_TLS_CERT_ALTNAME_INVALID"
      )
    })
  )
})
