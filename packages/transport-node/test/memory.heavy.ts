import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as Endpoint from "@tcchat/core/Endpoint"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Schema from "effect/Schema"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Dispatcher } from "undici"
import { createChat, layer } from "../src/NodeTransport.js"
import { app } from "./fixtures.js"

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void

/** Bytes in use once the garbage is collected, with what lies outside the heap. One collection may leave what the next one finds. */
const used = async (): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let collections = 0; collections < 5; collections++) {
    collect()
    await new Promise<void>((resolve) => setTimeout(resolve, 10))
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    least = Math.min(least, heapUsed + arrayBuffers)
  }
  return least
}

const controller = { abort: () => undefined } as unknown as Dispatcher.DispatchController
const response = Buffer.from('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}')

/** Responds without a socket, in the next turn of the event loop. */
class InMemory extends Dispatcher {
  #requests: Array<Dispatcher.DispatchHandler> = []

  override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (this.#requests.push(handler) === 1) setImmediate(() => this.#respond())
    return true
  }

  #respond(): void {
    const requests = this.#requests
    this.#requests = []
    for (const handler of requests) {
      try {
        handler.onRequestStart?.(controller, {})
      } catch {
        // The request was cancelled before it got a connection.
        continue
      }
      handler.onResponseStart?.(controller, 200, { "content-type": "application/json" }, "OK")
      handler.onResponseData?.(controller, response)
      handler.onResponseEnd?.(controller, {})
    }
  }
}

const transport = { dispatcher: new InMemory() }
const baseUrl = "http://service.test"

const endpointOf = (ratePerSecond: number) =>
  Endpoint.make("test.read", {
    path: "test/read",
    idempotency: "read",
    ratePerSecond,
    payload: { Name: Schema.String },
    success: {},
    errors: "undocumented"
  })

const megabyte = 2 ** 20

/** Calls in a loop, by so many callers, until so many calls have been made. */
const callMany = async (many: number, callers: number, call: (index: number) => Promise<unknown>): Promise<void> => {
  let made = 0
  const caller = async () => {
    while (made < many) await call(made++)
  }
  await Promise.all(Array.from({ length: callers }, caller))
}

describe("the memory of a client", () => {
  const unhindered = endpointOf(1_000_000)
  const many = 1_000_000

  it("is the same after a tenth of a million calls and after all of them, with promises", async () => {
    const chat = createChat({ ...app, baseUrl, transport })
    const call = () => chat.call(unhindered, { Name: "alice" })
    await callMany(many / 10, 100, call)
    const early = await used()
    await callMany(many - many / 10, 100, call)
    assert.isBelow((await used()) - early, megabyte)
    await chat.close()
  })

  it("is the same after a tenth of a million calls and after all of them, with Effect", async () => {
    const runtime = ManagedRuntime.make(
      ChatClient.layer.pipe(Layer.provide([Layer.orDie(layer(transport)), ChatApp.layer({ ...app, baseUrl })]))
    )
    const call = ChatClient.call(unhindered, { Name: "alice" })
    const calls = (count: number) =>
      runtime.runPromise(
        Effect.forEach(Array.from({ length: 100 }), () => Effect.repeatN(call, count / 100 - 1), {
          concurrency: "unbounded",
          discard: true
        })
      )
    await calls(many / 10)
    const early = await used()
    await calls(many - many / 10)
    assert.isBelow((await used()) - early, megabyte)
    await runtime.dispose()
  })

  it("is the same after a hundred thousand calls that wait for the limit and after half as many more, served or cancelled", async () => {
    const waiting = 50_000
    const limited = endpointOf(200)
    const chat = createChat({
      ...app,
      baseUrl,
      transport,
      // A hundred times as fast as the service allows.
      rateLimit: { window: "10 millis", maxWaiting: waiting, maxWait: "5 minutes" },
      retry: { timeout: "5 minutes", attemptTimeout: "5 minutes" }
    })
    const outcomes = async (many: number, signal?: AbortSignal): Promise<Readonly<Record<string, number>>> => {
      const counts: Record<string, number> = {}
      const call = async () => {
        const outcome = await chat.call(limited, { Name: "alice" }, { signal }).then(
          () => "succeeded",
          ({ name }: Error) => name
        )
        counts[outcome] = (counts[outcome] ?? 0) + 1
      }
      await Promise.all(Array.from({ length: many }, call))
      return counts
    }
    const waitAndCancel = async (many: number): Promise<void> => {
      assert.deepStrictEqual(await outcomes(many), { succeeded: many })
      const controller = new AbortController()
      const cancelled = outcomes(many, controller.signal)
      controller.abort()
      assert.deepStrictEqual(await cancelled, { AbortError: many })
    }

    // V8 may grow its tables once more in the second round.
    for (const _ of [1, 2]) await waitAndCancel(waiting)
    const before = await used()
    await waitAndCancel(waiting)
    assert.isBelow((await used()) - before, megabyte)
    await chat.close()
  })

  it("is the same after a thousand endpoints without a definition and after ten thousand", async () => {
    const chat = createChat({ ...app, baseUrl, transport })
    const call = (index: number) => chat.callRaw(`test/command${index}`, { Name: "alice" })
    /** Each endpoint is remembered for as long as the rate limit counts its calls. */
    const windowLater = () => new Promise((resolve) => setTimeout(resolve, 1100))
    await callMany(1000, 100, call)
    await windowLater()
    const early = await used()
    await callMany(9000, 100, (index) => call(1000 + index))
    await windowLater()
    await call(10_000)
    assert.isBelow((await used()) - early, megabyte)
    await chat.close()
  })
})
