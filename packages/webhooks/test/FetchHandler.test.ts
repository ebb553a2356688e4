import { assert, describe, it } from "@effect/vitest"
import * as FetchHandler from "../src/FetchHandler.js"
import { signTestRequest } from "../src/TestRequest.js"
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
  it("answers a request with a response", async () => {
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

  it("refuses requests without a body", async () => {
    const handle = FetchHandler.make(createWebhooks({ ...silent, handlers: {} }))
    const response = await handle(request({ method: "GET" }))
    assert.deepStrictEqual([response.status, response.headers.get("allow")], [405, "POST"])
    assert.strictEqual((await handle(request({ body: "" }))).status, 400)
  })

  it("tells the runtime of handlers that go on", async () => {
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
})
