import { assert, describe, it } from "@effect/vitest"
import * as FetchHandler from "../src/FetchHandler.js"
import { signTestRequest } from "../src/TestRequest.js"
import type { WebhookError } from "../src/WebhookError.js"
import { createWebhooks } from "../src/Webhooks.js"
import { app, bodies, ok } from "./fixtures.js"

const silent = { ...app, report: () => undefined }

const request = (change: { readonly body?: BodyInit; readonly method?: string } = {}) => {
  const { url, ...init } = signTestRequest({
    ...app,
    url: "https://app.example/webhooks",
    command: "Sns.CallbackFriendAdd",
    body: bodies["Sns.CallbackFriendAdd"]
  })
  return new Request(url, { ...init, ...change, ...(change.method === "GET" && { body: null }) })
}

/** A body that comes in parts, without a length. */
const streamed = (...parts: ReadonlyArray<string>) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
      controller.close()
    }
  })

describe("a handler of fetch", () => {
  it("responds to a request with a response", async () => {
    const handle = FetchHandler.make(createWebhooks({ ...app, handlers: {} }))
    const response = await handle(request())
    assert.strictEqual(response.status, 200)
    assert.strictEqual(response.headers.get("content-type"), "application/json; charset=utf-8")
    assert.deepStrictEqual(await response.json(), ok)
  })

  it("reads a body in parts, and no more than it may", async () => {
    const handle = FetchHandler.make(createWebhooks({ ...silent, handlers: {}, maxBodyBytes: 20 }))
    const send = async (...parts: ReadonlyArray<string>) =>
      (await handle(request({ body: streamed(...parts), duplex: "half" } as never))).status
    assert.strictEqual(await send('{"', 'a":', "1}"), 200)
    assert.strictEqual(await send('{"a":"', "x".repeat(20)), 413)
    assert.strictEqual(await send("{"), 400)
  })

  it("rejects requests without a body", async () => {
    const handle = FetchHandler.make(createWebhooks({ ...silent, handlers: {} }))
    const response = await handle(request({ method: "GET" }))
    assert.deepStrictEqual([response.status, response.headers.get("allow")], [405, "POST"])
    assert.strictEqual((await handle(request({ body: "" }))).status, 400)
  })

  it("registers continuing handlers with waitUntil", async () => {
    const waited: Array<Promise<unknown>> = []
    const context = { waitUntil: (promise: Promise<unknown>) => void waited.push(promise) }
    let finish: () => void = () => undefined
    const work = new Promise<void>((resolve) => {
      finish = resolve
    })
    const webhooks = createWebhooks({ ...silent, time: 10, handlers: { "Sns.CallbackFriendAdd": () => work } })
    assert.strictEqual((await FetchHandler.make(webhooks)(request(), context)).status, 200)
    assert.strictEqual(waited.length, 1)
    await FetchHandler.hono(webhooks)({ req: { raw: request() }, executionCtx: context })
    assert.strictEqual(waited.length, 2)
    const without = {
      req: { raw: request() },
      get executionCtx(): FetchHandler.Context {
        throw new Error("This context has no ExecutionContext")
      }
    }
    assert.strictEqual((await FetchHandler.hono(webhooks)(without)).status, 200)
    finish()
    await Promise.all(waited)
  })

  const late = () =>
    createWebhooks({ ...silent, time: 10, handlers: { "Sns.CallbackFriendAdd": () => new Promise(() => undefined) } })

  it("sends the fallback for late handlers whatever a runtime passes besides the request", async () => {
    const given: Readonly<Record<string, unknown>> = {
      Next: { params: Promise.resolve({}) },
      Deno: { remoteAddr: { transport: "tcp" }, completed: Promise.resolve() },
      Bun: { port: 3000, upgrade: () => false },
      nothing: undefined,
      "a field that is no function": { waitUntil: true },
      "a function that throws": {
        waitUntil: () => {
          throw new TypeError("Illegal invocation")
        }
      },
      "a field that throws": {
        get waitUntil() {
          throw new Error("not here")
        }
      }
    }
    for (const [name, context] of Object.entries(given)) {
      const response = await FetchHandler.make(late())(request(), context)
      assert.deepStrictEqual([response.status, await response.json()], [200, ok], name)
    }
  })

  it("finds the context of a Worker behind its environment", async () => {
    const waited: Array<unknown> = []
    const context = { waitUntil: (promise: Promise<unknown>) => waited.push(promise) }
    await FetchHandler.make(late())(request(), { TOKEN: "x" }, context)
    assert.strictEqual(waited.length, 1)
  })

  it("rejects a body that was already read, and reports it", async () => {
    const reasons: Array<string> = []
    const report = (problem: WebhookError) => reasons.push(`${problem._tag} ${problem.reason}`)
    const handle = FetchHandler.make(createWebhooks({ ...app, report, handlers: {} }))
    const read = request()
    await read.text()
    assert.strictEqual((await handle(read)).status, 400)
    const locked = request()
    locked.body!.getReader()
    assert.strictEqual((await handle(locked)).status, 400)
    assert.deepStrictEqual(reasons, ["RequestError Incomplete", "RequestError Incomplete"])
  })

  it("responds with 503 when the receiver itself fails, and reports it", async () => {
    const problems: Array<WebhookError> = []
    const webhooks = createWebhooks({ ...app, report: (problem) => problems.push(problem), handlers: {} })
    for (const handle of [
      () => Promise.reject(new Error("a defect")),
      () => {
        throw new Error("a defect")
      }
    ])
      assert.strictEqual((await FetchHandler.make({ ...webhooks, handle })(request())).status, 503)
    assert.deepStrictEqual(
      problems.map(({ message }) => message),
      Array.from({ length: 2 }, () => "[Sns.CallbackFriendAdd] the response could not be sent: the server failed")
    )
  })
})
