import { pullLists } from "@tcchat/endpoints/relation"
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Http from "node:http"
import * as Net from "node:net"
import { text } from "node:stream/consumers"
import { Api } from "tls-sig-api-v2"
import * as Emulator from "../src/Emulator.js"
import { type Running, serve, type ServeOptions, startEmulator } from "../src/node.js"
import type { Options } from "../src/Settings.js"
import { developmentSdkAppId, developmentSecretKey } from "../src/Settings.js"
import { type Response, urlOf } from "./fixtures.js"
import { restoresItsSnapshot } from "./restoring.js"

const usersig = new Api(developmentSdkAppId, developmentSecretKey).genSig("administrator", 86_400, null)

const seed = { accounts: { alice: { lists: ["work", "school", "family"] } } }

/** Runs a test against a server, which is closed whatever happens. */
const running = async (test: (emulator: Running) => Promise<void>, options: Options & ServeOptions = {}) => {
  const emulator = await startEmulator({ seed, ...options })
  await test(emulator).finally(() => emulator.close())
}

const post = async ({ url }: Running, path: string, body: unknown, parameters: object = { usersig }) => {
  const response = await fetch(url + urlOf(path, parameters), { method: "POST", body: JSON.stringify(body) })
  assert.strictEqual(response.status, 200)
  return (await response.json()) as Response
}

const json = async (url: string, method = "GET", body?: unknown) => {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** Sends what `fetch` will not: any header, any body. */
const raw = ({ port }: Running, method: string, path: string, headers: Http.OutgoingHttpHeaders) =>
  new Promise<{ status: number; headers: Http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = Http.request({ port, host: "127.0.0.1", method, path, headers, agent: false }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode!, headers: response.headers, body }), reject)
    })
    request.once("error", reject)
    request.end()
  })

describe("a server", () => {
  it("accepts a UserSig of the official package, and rejects one with a changed character", () =>
    running(async (emulator) => {
      const body = { From_Account: "alice", GroupName: ["work"] }
      const changed = usersig.slice(0, 60) + (usersig[60] === "A" ? "B" : "A") + usersig.slice(61)
      assert.strictEqual((await post(emulator, "sns/group_delete", body, { usersig: changed })).ErrorCode, 70003)
      const foreign = new Api(developmentSdkAppId, `${developmentSecretKey}x`)
      const other = foreign.genSig("administrator", 86_400, null)
      assert.strictEqual((await post(emulator, "sns/group_delete", body, { usersig: other })).ErrorCode, 70009)
      assert.strictEqual((await post(emulator, "sns/group_delete", body)).ErrorCode, 0)
      const left = await post(emulator, "sns/group_get", { From_Account: "alice" })
      assert.deepStrictEqual(
        (left.ResultItem as ReadonlyArray<{ GroupName: string }>).map(({ GroupName }) => GroupName),
        ["school", "family"]
      )
    }))

  it("responds to clients with the app that it exposes", () =>
    running(async (emulator) => {
      for (const chat of [NodeTransport.createChat(emulator.app), FetchTransport.createChat(emulator.app)]) {
        const { ResultItem } = await chat.call(pullLists, { From_Account: "alice" })
        assert.strictEqual(ResultItem?.length, 3)
        await chat.close()
      }
    }))

  it("is controlled over HTTP", () =>
    running(async (emulator) => {
      const control = `${emulator.url}/emulator`
      const { body: health } = await json(`${control}/health`)
      assert.include(health, { status: "ok", sdkAppId: developmentSdkAppId })
      assert.deepInclude(health.endpoints as Array<unknown>, {
        name: "relation.deleteLists",
        path: "v4/sns/group_delete"
      })

      const { body: snapshot } = await json(`${control}/snapshot`)
      assert.deepStrictEqual(await json(`${control}/seed`, "POST", { accounts: ["bob"] }), {
        status: 200,
        body: { ok: true }
      })
      const { body: state } = await json(`${control}/state`)
      assert.lengthOf(state.accounts as Array<unknown>, 3)

      const { body: added } = await json(`${control}/faults`, "POST", { kind: "code", code: 30006, count: 1 })
      assert.deepStrictEqual(added, { id: "fault-1" })
      assert.strictEqual((await post(emulator, "sns/group_get", { From_Account: "bob" })).ErrorCode, 30006)
      assert.deepStrictEqual((await json(`${control}/faults`)).body, { faults: [] })
      assert.deepStrictEqual(await json(`${control}/faults/fault-9`, "DELETE"), {
        status: 404,
        body: { error: "no such fault" }
      })
      assert.strictEqual((await json(`${control}/faults`, "DELETE")).status, 200)

      const { body: log } = await json(`${control}/calls`)
      assert.lengthOf(log.calls as Array<unknown>, 1)
      assert.notInclude(JSON.stringify(log), usersig)

      assert.strictEqual((await json(`${control}/snapshot`, "PUT", snapshot)).status, 200)
      assert.deepStrictEqual((await json(`${control}/snapshot`)).body, snapshot)
      assert.strictEqual((await json(`${control}/reset`, "POST")).status, 200)
      assert.deepStrictEqual((await json(`${control}/calls`)).body, { calls: [] })
    }))

  it("explains what is invalid in a control request, and lists the routes", () =>
    running(async ({ url }) => {
      assert.deepStrictEqual(await json(`${url}/emulator/seed`, "POST", { accounts: 1 }), {
        status: 400,
        body: { error: "seed: accounts: expected an array or an object" }
      })
      for (const [given, error] of [
        [{ suggestion: "No", keywords: [] }, 'a.suggestion: expected "Block" or "Review" or "Pass"'],
        [[""], "a[0]: expected a string at least 1 character(s) long or an object"]
      ] as const) {
        const { body } = await json(`${url}/emulator/keywords`, "PUT", { a: given })
        assert.deepStrictEqual(body, { error: `seed: ${error}` })
      }
      const { body, status } = await json(`${url}/emulator/sead`, "POST", {})
      assert.strictEqual(status, 404)
      assert.include(body.error, "POST /emulator/seed")
      assert.strictEqual((await json(`${url}/v5/sns/group_get`, "POST", {})).status, 404)
      assert.include((await json(url)).body.about, "emulator")
    }))

  it("is controlled by promises", () =>
    running(async (emulator) => {
      await emulator.seed({ accounts: ["bob"] })
      const snapshot = await emulator.snapshot()
      const id = await emulator.faults.add({ kind: "code", code: 30006 })
      assert.lengthOf(await emulator.faults.list(), 1)
      assert.strictEqual((await post(emulator, "sns/group_get", { From_Account: "bob" })).ErrorCode, 30006)
      assert.isTrue(await emulator.faults.remove(id))
      await emulator.faults.clear()
      assert.strictEqual((await emulator.calls())[0]?.fault, id)
      await emulator.reset()
      assert.notDeepEqual(await emulator.snapshot(), snapshot)
      await emulator.restore(snapshot)
      assert.deepStrictEqual(await emulator.snapshot(), snapshot)
      const error: unknown = await emulator.seed({ accounts: ["x".repeat(99)] }).catch((cause: unknown) => cause)
      assert.propertyVal(error, "_tag", "EmulatorError")
    }))

  it("closes connections for faults", () =>
    running(async (emulator) => {
      const { port } = emulator
      const path = urlOf("sns/group_get", { usersig })
      const body = '{"From_Account":"alice"}'
      const seen = () =>
        new Promise<string>((resolve) => {
          const socket = Net.connect(port, "127.0.0.1")
          let received = ""
          socket.on("data", (chunk) => (received += chunk.toString()))
          socket.on("error", (error: NodeJS.ErrnoException) => resolve(`${error.code} ${received.length}`))
          socket.on("end", () => resolve(received.slice(-16)))
          socket.setTimeout(200, () => {
            socket.destroy()
            resolve("silence")
          })
          socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
        })
      await emulator.faults.add({ kind: "reset", count: 1 })
      assert.strictEqual(await seen(), "ECONNRESET 0")
      await emulator.faults.add({ kind: "reset", at: "afterHeaders", count: 1 })
      assert.strictEqual(await seen(), '{"ActionStatus":')
      await emulator.faults.add({ kind: "drop", count: 1 })
      assert.strictEqual(await seen(), "silence")
    }))

  const call = urlOf("sns/group_get", { usersig })
  const places = [
    ["POST", call],
    ["OPTIONS", call],
    ["GET", "/emulator/calls"],
    ["OPTIONS", "/emulator/calls"],
    ["GET", "/"]
  ] as const
  const access = (emulator: Running, method: string, path: string) => async (headers: Http.OutgoingHttpHeaders) => {
    const { headers: responded, status } = await raw(emulator, method, path, headers)
    return [status, responded["access-control-allow-origin"]]
  }

  it.each(places)(
    "responds to no web page from elsewhere, and under no name of another machine: %s %s",
    (method, path) =>
      running(async (emulator) => {
        const asked = access(emulator, method, path)
        const ok = method === "OPTIONS" ? 204 : 200
        assert.deepStrictEqual(await asked({ origin: "https://example.com" }), [403, undefined])
        assert.deepStrictEqual(await asked({ origin: "null" }), [403, undefined])
        assert.deepStrictEqual(await asked({ host: "example.com" }), [403, undefined])
        assert.deepStrictEqual(await asked({ host: "127.0.0.1.example.com:80" }), [403, undefined])
        assert.deepStrictEqual(await asked({ host: "localhost:80" }), [ok, undefined])
        assert.deepStrictEqual(await asked({ host: "[::1]:80" }), [ok, undefined])
        assert.deepStrictEqual(await asked({ origin: "http://localhost:5173" }), [ok, "http://localhost:5173"])
      })
  )

  it("responds to calls of the pages of allowedOrigins, and under the names of allowedHosts", async () => {
    const origin = "https://example.com"
    await running(
      async (emulator) => {
        const calls = access(emulator, "POST", call)
        assert.deepStrictEqual(await calls({ origin }), [200, origin])
        assert.deepStrictEqual(await calls({ origin: "https://example.org" }), [403, undefined])
        assert.deepStrictEqual(await calls({ host: "chat.test:80" }), [200, undefined])
        assert.deepStrictEqual(await access(emulator, "GET", "/emulator/calls")({ origin }), [403, undefined])
        const preflight = await raw(emulator, "OPTIONS", call, {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type"
        })
        assert.deepInclude(preflight.headers, {
          "access-control-allow-origin": origin,
          "access-control-allow-headers": "content-type"
        })
        assert.include(preflight.headers["access-control-allow-methods"], "POST")
      },
      { allowedOrigins: [origin], allowedHosts: ["chat.test"] }
    )
    await running(
      async (emulator) => {
        assert.deepStrictEqual(await access(emulator, "POST", call)({ origin: "null" }), [200, "null"])
        assert.deepStrictEqual(await access(emulator, "GET", "/emulator/calls")({ origin }), [403, undefined])
      },
      { allowedOrigins: "any" }
    )
  })

  it("rejects allowed hosts and origins that no request can have", async () => {
    const inputs: ReadonlyArray<ServeOptions> = [
      ...["http://chat.test", "chat.test:7001", "chat.test/", "", "::1"].map((host) => ({ allowedHosts: [host] })),
      ...["example.com", "https://example.com/", "https://a@example.com", ""].map((origin) => ({
        allowedOrigins: [origin]
      }))
    ]
    for (const options of inputs) {
      const error = await startEmulator(options).then(
        () => undefined,
        (failure: unknown) => failure
      )
      assert.include(String(error), `${Object.keys(options)[0]} must be`, JSON.stringify(options))
    }
  })

  it("responds to HEAD as to GET, without the body, as tools that wait for a server ask", () =>
    running(async (emulator) => {
      const { body, status } = await raw(emulator, "HEAD", "/emulator/health", {})
      assert.deepStrictEqual([status, body], [200, ""])
    }))

  it("does not listen on an empty host, which would be every address", async () => {
    for (const host of ["", " "]) {
      const error: unknown = await startEmulator({ host }).catch((cause: unknown) => cause)
      assert.include(error, { _tag: "EmulatorError", reason: "Options" })
      assert.include((error as Error).message, "host must be an address")
    }
  })

  it("restores its own snapshot, which is longer than a call can be", () => restoresItsSnapshot(10_000))

  it("does not read a body of more than 2 MB", () =>
    running(async (emulator) => {
      const response = await fetch(emulator.url + urlOf("sns/group_get", { usersig }), {
        method: "POST",
        body: new Uint8Array(3 * 1024 * 1024)
      })
      assert.strictEqual(response.status, 413)
      assert.strictEqual((await post(emulator, "sns/group_get", { From_Account: "alice" })).ErrorCode, 0)
    }))

  it("closes while connections are open and calls are pending", () =>
    running(async (emulator) => {
      await emulator.faults.add({ kind: "drop" })
      const hanging = fetch(emulator.url + urlOf("sns/group_get", { usersig }), { method: "POST", body: "{}" })
      const failure = hanging.then(
        () => "responded",
        () => "cut"
      )
      const idle = Net.connect(emulator.port, "127.0.0.1")
      await new Promise((resolve) => idle.once("connect", resolve))
      const ended = new Promise((resolve) => idle.once("close", resolve))
      await emulator.close()
      await ended
      assert.strictEqual(await failure, "cut")
    }))

  it("fails with the port that is in use", () =>
    running(async ({ port }) => {
      const taken = Effect.scoped(serve({ port })).pipe(Effect.provide(Emulator.layer()), Effect.flip)
      const { detail, reason } = await Effect.runPromise(taken)
      assert.strictEqual(reason, "Listen")
      assert.include(detail, `port ${port} of 127.0.0.1 is in use`)
    }))
})
